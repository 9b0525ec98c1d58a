<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** Inserts a row unless a unique key says that it is there: the claim that makes "once" true. */
final class Insert
{
	public function __construct(private readonly string $table)
	{
	}

	/**
	 * @param non-empty-array<string, scalar|null> $values by column
	 * @return bool whether the row is ours
	 * @throws \RuntimeException when the database cannot say
	 */
	public function ifAbsent(array $values): bool
	{
		global $wpdb;
		$marks = [];
		$bound = [];
		foreach ($values as $value) {
			if ($value === null) {
				$marks[] = 'NULL';
				continue;
			}
			$marks[] = is_int($value) ? '%d' : '%s';
			$bound[] = $value;
		}
		$columns = implode(', ', array_fill(0, count($values), '%i'));
		$inserted = $wpdb->query($wpdb->prepare(
			"INSERT IGNORE INTO %i ({$columns}) VALUES (" . implode(', ', $marks) . ')',
			[$this->table, ...array_keys($values), ...$bound],
		));
		if ($inserted === false) {
			throw new \RuntimeException("Could not write to {$this->table}: {$wpdb->last_error}");
		}
		return $inserted === 1;
	}
}
