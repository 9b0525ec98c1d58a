<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Reports\CsvLine;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore charges`: the record of what was charged, as it is kept when Encore's data is deleted. */
final class ChargesCommand implements HookProvider
{
	/** @param \Closure(): iterable<list<string>> $record its heads first */
	public function __construct(private readonly \Closure $record)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		\WP_CLI::add_command('encore charges', $this->run(...), [
			'shortdesc' => 'Prints the record of all that was charged as CSV: wp encore charges > charges.csv',
		]);
	}

	private function run(): void
	{
		foreach (($this->record)() as $line) {
			\WP_CLI::out(CsvLine::of($line));
		}
	}
}
