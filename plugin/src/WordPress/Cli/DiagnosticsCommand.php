<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Health\CheckHealth;
use Encore\Application\Health\DiagnosticText;
use Encore\Application\Health\HealthFinding;
use Encore\Application\Health\HealthState;
use Encore\Application\Ports\Clock;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore diagnostics`: the text of Encore → Tools. */
final class DiagnosticsCommand implements HookProvider
{
	/** @param \Closure(): CheckHealth $look */
	public function __construct(
		private readonly \Closure $look,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		\WP_CLI::add_command('encore diagnostics', $this->run(...), [
			'shortdesc' => 'Says whether offers can be shown, answered and paid in this shop; ends with 1 where something is critical.',
		]);
	}

	private function run(): void
	{
		$look = ($this->look)();
		$findings = $look->all();
		\WP_CLI::line(DiagnosticText::of($findings, $look->facts(), $this->clock->now()));
		if (array_filter($findings, static fn(HealthFinding $one): bool => $one->state === HealthState::Critical) !== []) {
			\WP_CLI::halt(1);
		}
	}
}
