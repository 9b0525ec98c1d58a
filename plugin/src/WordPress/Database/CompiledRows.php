<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** The index as it stands, beside what it should hold. */
final class CompiledRows
{
	private const COLUMNS = ['placement', 'trigger_key', 'priority', 'starts_at', 'ends_at', 'data'];

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	/** @param CompiledEntry|null $entry null: nothing of it should be there, unless it has ended */
	public function holds(int $objectId, ?CompiledEntry $entry, \DateTimeImmutable $now): bool
	{
		$there = $this->connection->rows(
			'SELECT placement, trigger_key, priority, starts_at, ends_at, data FROM %i WHERE object_id = %d AND (ends_at IS NULL OR ends_at > %s)',
			[$this->tables->index(), $objectId, Row::time($now)],
		);
		return self::sorted(array_map(static fn(Row $row): array => $row->all(), $there)) === self::sorted($entry?->rows() ?? []);
	}

	/**
	 * @param list<string> $types
	 * @return int offers and funnels that shoppers are shown and that are no longer published
	 */
	public function leftOver(array $types, \DateTimeImmutable $now): int
	{
		$marks = Connection::marks('%s', count($types));
		return $this->connection->row(
			"SELECT COUNT(DISTINCT i.object_id) AS number FROM %i i LEFT JOIN %i p ON p.ID = i.object_id AND p.post_status = 'publish' AND p.post_type IN ({$marks})
			WHERE p.ID IS NULL AND (i.ends_at IS NULL OR i.ends_at > %s)",
			[$this->tables->index(), $this->connection->table('posts'), ...$types, Row::time($now)],
		)?->int('number') ?? 0;
	}

	/**
	 * @param list<array<array-key, mixed>> $rows
	 * @return list<string>
	 */
	private static function sorted(array $rows): array
	{
		$texts = array_map(static fn(array $row): string => implode("\n", array_map(static fn(string $name): string => is_scalar($row[$name] ?? null) ? (string) $row[$name] : '', self::COLUMNS)), $rows);
		sort($texts);
		return $texts;
	}
}
