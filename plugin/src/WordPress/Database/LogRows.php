<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Logbook\LogEntry;

/** A log that is kept in a table of the shop's. */
final class LogRows
{
	public function __construct(private readonly Connection $connection)
	{
	}

	/**
	 * @param string $table without prefix
	 * @return list<LogEntry> the newest first
	 */
	public function newest(string $table, string $source, int $limit): array
	{
		// Its level is a number; the words are those of syslog.
		$levels = [800 => 'emergency', 700 => 'alert', 600 => 'critical', 500 => 'error', 400 => 'warning', 300 => 'notice', 200 => 'info', 100 => 'debug'];
		return array_map(
			static fn(Row $row): LogEntry => LogEntry::of($row->instant('timestamp'), $levels[$row->int('level')] ?? 'error', $row->text('message')),
			$this->connection->rows('SELECT timestamp, level, message FROM %i WHERE source = %s ORDER BY log_id DESC LIMIT %d', [$this->connection->table($table), $source, $limit]),
		);
	}
}
