<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Domain\Offer\Placement;

/** The rows of the index that a basket's keys call up now; each question is asked once. */
final class CalledRows
{
	/** @var array<string, list<Row>> by query */
	private array $asked = [];

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function forget(): void
	{
		$this->asked = [];
	}

	/**
	 * @param non-empty-list<Placement> $placements
	 * @param non-empty-list<string>    $keys
	 * @param list<int>                 $named
	 * @return list<Row> funnels before offers
	 */
	public function rows(array $placements, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		$names = $named === [] ? [0] : $named;
		$keyMarks = Connection::marks('%s', count($keys));
		$nameMarks = Connection::marks('%d', count($names));
		$placementMarks = Connection::marks('%s', count($placements));
		// Of funnels, where one is followed: a product says more than a category, and that more than anything.
		$specific = "CASE WHEN placement <> 'post_purchase' OR trigger_key LIKE 'product:%%' THEN 0 WHEN trigger_key = 'any' THEN 2 ELSE 1 END";
		$time = Row::time($now);
		$bound = [
			...$names,
			$this->tables->index(),
			...array_map(static fn(Placement $placement): string => $placement->value, $placements),
			...$keys,
			$time,
			$time,
			$limit,
		];
		return $this->asked[implode('|', [count($names), ...$bound])] ??= $this->connection->rows(
			"SELECT placement, object_id, data, object_id IN ({$nameMarks}) AS is_named FROM %i
			WHERE placement IN ({$placementMarks}) AND trigger_key IN ({$keyMarks})
				AND (starts_at IS NULL OR starts_at <= %s) AND (ends_at IS NULL OR ends_at > %s)
			ORDER BY placement DESC, is_named DESC, priority, {$specific}, object_id LIMIT %d",
			$bound,
		);
	}

	/**
	 * @param non-empty-list<Placement> $placements
	 * @param non-empty-list<string>    $keys
	 * @param non-empty-list<int>       $ids
	 * @return list<Row> of these offers alone
	 */
	public function named(array $placements, array $keys, \DateTimeImmutable $now, array $ids): array
	{
		$placementMarks = Connection::marks('%s', count($placements));
		$keyMarks = Connection::marks('%s', count($keys));
		$idMarks = Connection::marks('%d', count($ids));
		$time = Row::time($now);
		$bound = [
			$this->tables->index(),
			...array_map(static fn(Placement $placement): string => $placement->value, $placements),
			...$keys,
			...$ids,
			$time,
			$time,
		];
		return $this->asked[implode('|', ['named', count($keys), ...$bound])] ??= $this->connection->rows(
			"SELECT placement, object_id, data FROM %i
			WHERE placement IN ({$placementMarks}) AND trigger_key IN ({$keyMarks}) AND object_id IN ({$idMarks})
				AND (starts_at IS NULL OR starts_at <= %s) AND (ends_at IS NULL OR ends_at > %s)
			ORDER BY priority, object_id",
			$bound,
		);
	}
}
