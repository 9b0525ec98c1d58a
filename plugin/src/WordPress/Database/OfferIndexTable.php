<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\WordPress\Compiling\LiveCounts;

/**
 * Live offers and funnels, compiled into one row for each key that calls them up. A row that cannot be read is
 * passed over. Answers are kept for the length of the request, so that a page asks once.
 */
final class OfferIndexTable implements OfferIndex
{
	private const FUNNELS_AT_ONCE = 20;

	private bool $isRebuilding = false;

	private readonly CalledRows $called;

	/** @var array<int, list<Row>> by id */
	private array $asked = [];

	/** @var array<string, array{named: list<int>, offers: array<int, Offer>}> what best() has read, by question */
	private array $best = [];

	/** @var array<int, Offer> all that stand before payment and were read, by id */
	private array $read = [];

	/** @var array<string, list<Row>> what best() has brought along for funnels(), by keys */
	private array $funnels = [];

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly LiveCounts $counts,
	) {
		$this->called = new CalledRows($connection, $tables);
	}

	public function best(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		if ($keys === []) {
			return [];
		}
		$question = implode('|', [$placement->value, $limit, ...$keys]);
		$known = $this->best[$question] ?? null;
		if ($known === null || array_diff($named, $known['named'], array_keys($known['offers'])) !== []) {
			$known = ['named' => $named, 'offers' => $this->offers($this->besideFunnels($placement, $keys, $now, $named, $limit))];
			$this->best[$question] = $known;
		}
		return array_values($known['offers']);
	}

	public function called(array $keys, \DateTimeImmutable $now, array $ids): array
	{
		$placements = $this->livePlacements();
		if ($keys === [] || $ids === [] || $placements === []) {
			return [];
		}
		// With one place alone its page asks the same.
		$offers = count($placements) === 1
			? $this->best($placements[0], $keys, $now, $ids, self::AT_ONCE)
			: $this->offers($this->called->named($placements, $keys, $now, $ids));
		return array_values(array_filter($offers, static fn(Offer $offer): bool => in_array($offer->id, $ids, true)));
	}

	public function beforePayment(array $ids): array
	{
		if ($ids === [] || $this->livePlacements() === []) {
			return [];
		}
		$unread = array_values(array_diff($ids, array_keys($this->read)));
		if ($unread !== []) {
			$marks = Connection::marks('%d', count($unread));
			$this->offers($this->connection->rows(
				"SELECT object_id, data FROM %i WHERE object_id IN ({$marks}) AND placement <> %s",
				[$this->tables->index(), ...$unread, Placement::PostPurchase->value],
			));
		}
		return array_values(array_intersect_key($this->read, array_flip($ids)));
	}

	public function first(Placement $placement, int $limit): array
	{
		return array_map(static fn(Row $row): int => $row->int('object_id'), $this->connection->rows(
			'SELECT object_id FROM %i WHERE placement = %s GROUP BY object_id, priority ORDER BY priority, object_id LIMIT %d',
			[$this->tables->index(), $placement->value, $limit],
		));
	}

	public function funnels(array $keys, \DateTimeImmutable $now): array
	{
		if ($keys === []) {
			return [];
		}
		$rows = $this->funnels[self::unordered($keys)] ?? $this->called->rows([Placement::PostPurchase], $keys, $now, [], self::FUNNELS_AT_ONCE);
		$funnels = [];
		foreach ($rows as $row) {
			$funnels[$row->int('object_id')] ??= CompiledRow::funnel($row);
		}
		return array_values(array_filter($funnels));
	}

	public function funnel(int $id): ?CompiledFunnel
	{
		$rows = $this->asked[$id] ??= $this->connection->rows(
			'SELECT object_id, data FROM %i WHERE placement = %s AND object_id = %d LIMIT 1',
			[$this->tables->index(), Placement::PostPurchase->value, $id],
		);
		return $rows === [] ? null : CompiledRow::funnel($rows[0]);
	}

	/** @param string $data of a funnel that was just read along with something else; empty where it is not live */
	public function remember(int $id, string $data): void
	{
		$this->asked[$id] = $data === '' ? [] : [new Row(['object_id' => $id, 'data' => $data])];
	}

	public function livePlacements(): array
	{
		return array_values(array_filter(Placement::beforePayment(), $this->hasAny(...)));
	}

	public function hasAny(Placement $placement): bool
	{
		return $this->counts->of($placement->value) > 0;
	}

	/** Files an offer or a funnel under its keys, in place of what was there; without a key it is taken out. */
	public function file(CompiledEntry $entry): void
	{
		$this->connection->delete($this->tables->index(), ['object_id' => $entry->objectId]);
		foreach ($entry->rows() as $row) {
			$this->connection->insertIfAbsent($this->tables->index(), $row);
		}
		$this->recount();
	}

	public function remove(int $objectId): void
	{
		$this->connection->delete($this->tables->index(), ['object_id' => $objectId]);
		$this->recount();
	}

	/**
	 * Empties the index and fills it again, in one piece: readers see the old one or the new one.
	 *
	 * @template T
	 * @param callable(): T $fill calls file()
	 * @return T
	 */
	public function rebuild(callable $fill): mixed
	{
		$this->isRebuilding = true;
		try {
			return $this->connection->transaction(function () use ($fill): mixed {
				$this->connection->execute('DELETE FROM %i', [$this->tables->index()]);
				return $fill();
			});
		} finally {
			$this->isRebuilding = false;
			$this->recount();
		}
	}

	private function recount(): void
	{
		if ($this->isRebuilding) {
			return;
		}
		$this->called->forget();
		$this->asked = [];
		$this->best = [];
		$this->read = [];
		$this->funnels = [];
		$counts = [];
		$rows = $this->connection->rows(
			'SELECT placement, COUNT(DISTINCT object_id) AS live FROM %i GROUP BY placement',
			[$this->tables->index()],
		);
		foreach ($rows as $row) {
			$counts[$row->text('placement')] = $row->int('live');
		}
		$this->counts->write($counts);
	}

	/**
	 * A checkout asks for its bumps, and whether an offer can follow: one query answers both.
	 *
	 * @param non-empty-list<string> $keys
	 * @param list<int>              $named
	 * @return list<Row> those of the placement alone
	 */
	private function besideFunnels(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		if ($placement !== Placement::Checkout || !$this->hasAny(Placement::PostPurchase)) {
			return $this->called->rows([$placement], $keys, $now, $named, $limit);
		}
		$rows = $this->called->rows([$placement, Placement::PostPurchase], $keys, $now, $named, $limit + self::FUNNELS_AT_ONCE);
		$isFunnel = static fn(Row $row): bool => $row->text('placement') === Placement::PostPurchase->value;
		$funnels = array_values(array_filter($rows, $isFunnel));
		$this->funnels[self::unordered($keys)] = array_slice($funnels, 0, self::FUNNELS_AT_ONCE);
		// So many funnels that they took the places of offers.
		return count($funnels) > self::FUNNELS_AT_ONCE
			? $this->called->rows([$placement], $keys, $now, $named, $limit)
			: array_slice($rows, count($funnels), $limit);
	}

	/** @param non-empty-list<string> $keys */
	private static function unordered(array $keys): string
	{
		sort($keys);
		return implode('|', $keys);
	}

	/**
	 * @param list<Row> $rows
	 * @return array<int, Offer> by id: an offer filed under two of the keys comes once
	 */
	private function offers(array $rows): array
	{
		$offers = [];
		foreach ($rows as $row) {
			$id = $row->int('object_id');
			$offer = $offers[$id] ?? CompiledRow::offer($row);
			if ($offer !== null) {
				$offers[$id] = $this->read[$id] = $offer;
			}
		}
		return $offers;
	}
}
