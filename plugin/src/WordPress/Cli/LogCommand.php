<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

use Encore\Application\Logbook\LogEntry;
use Encore\Application\Ports\Logbook;
use Encore\Hook;
use Encore\HookProvider;

/** `wp encore log` */
final class LogCommand implements HookProvider
{
	public function __construct(private readonly Logbook $book)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('cli_init', $this->add(...))];
	}

	private function add(): void
	{
		$option = static fn(string $name, string $what, array $more): array => ['type' => 'assoc', 'name' => $name, 'description' => $what, 'optional' => true] + $more;
		\WP_CLI::add_command('encore log', $this->run(...), [
			'shortdesc' => 'Lists the last errors, the newest first.',
			'synopsis' => [
				$option('number', 'How many at most.', ['default' => '20']),
				$option('format', 'How they are listed.', ['options' => ['table', 'json', 'csv'], 'default' => 'table']),
			],
		]);
	}

	/**
	 * @param list<string>         $arguments
	 * @param array<string, mixed> $options
	 */
	private function run(array $arguments, array $options): void
	{
		$number = is_numeric($options['number'] ?? null) ? max(1, (int) $options['number']) : 20;
		$rows = array_map(static fn(LogEntry $entry): array => $entry->toArray(), $this->book->newest($number));
		\WP_CLI\Utils\format_items(is_string($options['format'] ?? null) ? $options['format'] : 'table', $rows, ['at', 'level', 'id', 'message']);
	}
}
