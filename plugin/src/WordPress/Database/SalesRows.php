<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\OfferSales;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PresentationState;

/** Sales counted from what was answered, one query for all offers that are asked about. */
final class SalesRows implements OfferSales
{
	/** Accepted, and came to nothing. */
	private const CAME_TO_NOTHING = [
		AcceptanceState::PaidLate,
		AcceptanceState::DeclinedFinal,
		AcceptanceState::Expired,
		AcceptanceState::Undone,
	];

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function sold(array $offerIds): array
	{
		$sold = [];
		foreach ($this->taken('p.offer_id, COUNT(*) AS sold', $offerIds, [], 'GROUP BY p.offer_id') as $row) {
			$sold[$row->int('offer_id')] = $row->int('sold');
		}
		return $sold;
	}

	public function takenWith(array $offerIds, array $orderIds): array
	{
		return array_map(
			static fn(Row $row): int => $row->int('offer_id'),
			$this->taken('DISTINCT p.offer_id', $offerIds, $orderIds, ''),
		);
	}

	/**
	 * Products and variations of orders.
	 *
	 * @param non-empty-list<int> $orderIds
	 * @param string              $items    the table of the orders' lines, without prefix
	 * @param string              $meta     the table of what is said of them, without prefix
	 * @return list<int>
	 */
	public function boughtWith(array $orderIds, string $items, string $meta): array
	{
		$marks = Connection::marks('%d', count($orderIds));
		$rows = $this->connection->rows(
			"SELECT DISTINCT m.meta_value AS id FROM %i i JOIN %i m ON m.order_item_id = i.order_item_id
			WHERE i.order_id IN ({$marks}) AND m.meta_key IN ('_product_id', '_variation_id')",
			[$this->connection->table($items), $this->connection->table($meta), ...$orderIds],
		);
		return array_values(array_filter(array_map(static fn(Row $row): int => $row->int('id'), $rows)));
	}

	/**
	 * @param literal-string      $columns
	 * @param non-empty-list<int> $offerIds
	 * @param list<int>           $orderIds of all orders where there are none
	 * @param literal-string      $end
	 * @return list<Row>
	 */
	private function taken(string $columns, array $offerIds, array $orderIds, string $end): array
	{
		$offers = Connection::marks('%d', count($offerIds));
		$orders = $orderIds === [] ? '' : 'AND p.order_id IN (' . Connection::marks('%d', count($orderIds)) . ')';
		$nothing = Connection::marks('%s', count(self::CAME_TO_NOTHING));
		return $this->connection->rows(
			"SELECT {$columns} FROM %i p
			LEFT JOIN %i a ON a.order_id = p.order_id AND a.offer_id = p.offer_id AND a.step = p.step
			WHERE p.offer_id IN ({$offers}) AND p.state = %s {$orders} AND (a.state IS NULL OR a.state NOT IN ({$nothing})) {$end}",
			[
				$this->tables->presentations(),
				$this->tables->acceptances(),
				...$offerIds,
				PresentationState::Accepted->value,
				...$orderIds,
				...array_map(static fn(AcceptanceState $state): string => $state->value, self::CAME_TO_NOTHING),
			],
		);
	}
}
