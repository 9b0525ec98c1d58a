<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Reports\ReportDay;
use Encore\Application\Reports\RollUp;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore rollup` */
final class RollupCommand implements HookProvider
{
	/** Of a recount of all: as long as it takes. */
	private const SECONDS = 86400;

	public function __construct(private readonly RollUp $rollUp)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		$day = static fn(string $name, string $what): array => ['type' => 'assoc', 'name' => $name, 'description' => $what, 'optional' => true];
		\WP_CLI::add_command('encore rollup', $this->run(...), [
			'shortdesc' => 'Adds up the reports’ days once more, from the orders and from what was shown.',
			'synopsis' => [$day('from', 'The first day: 2026-11-01. Without it, every day.'), $day('to', 'The last day; today where it is left out.')],
		]);
	}

	/**
	 * @param list<string>         $arguments
	 * @param array<string, mixed> $options
	 */
	private function run(array $arguments, array $options): void
	{
		if (!isset($options['from'])) {
			$this->rollUp->askForAll();
			$this->rollUp->run(self::SECONDS);
			\WP_CLI::success('Every day is added up.');
			return;
		}
		$from = is_string($options['from']) ? $options['from'] : '';
		$to = is_string($options['to'] ?? null) ? $options['to'] : $this->rollUp->today();
		try {
			array_map(static fn(string $day): ReportDay => new ReportDay($day, new \DateTimeZone('UTC')), [$from, $to]);
		} catch (\InvalidArgumentException $error) {
			\WP_CLI::error($error->getMessage());
		}
		$done = $this->rollUp->recount(ReportDay::between($from, $to));
		\WP_CLI::success("Added up {$done} days.");
	}
}
