<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** How many rows of what kind there are, for whoever looks after the shop: numbers alone. */
final class StateCounts
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	/** @return array<string, int> acceptances by state */
	public function acceptances(): array
	{
		return self::numbers($this->connection->rows('SELECT state AS name, COUNT(*) AS number FROM %i GROUP BY state ORDER BY state', [$this->tables->acceptances()]));
	}

	/** @return array<string, int> live offers and funnels by placement */
	public function live(): array
	{
		return self::numbers($this->connection->rows('SELECT placement AS name, COUNT(DISTINCT object_id) AS number FROM %i GROUP BY placement ORDER BY placement', [$this->tables->index()]));
	}

	/** @return int days of the reports that wait to be added up */
	public function waitingDays(): int
	{
		return $this->connection->row('SELECT COUNT(*) AS number FROM %i', [$this->tables->rollupQueue()])?->int('number') ?? 0;
	}

	/** @return int refunds of which the provider has not answered */
	public function openRefunds(): int
	{
		return $this->connection->row("SELECT COUNT(*) AS number FROM %i WHERE outcome = ''", [$this->tables->refunds()])?->int('number') ?? 0;
	}

	/**
	 * @param list<Row> $rows
	 * @return array<string, int>
	 */
	private static function numbers(array $rows): array
	{
		return array_combine(array_map(static fn(Row $row): string => $row->text('name'), $rows), array_map(static fn(Row $row): int => $row->int('number'), $rows));
	}
}
