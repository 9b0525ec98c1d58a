<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Reports\OrderStorage;

/** Reads lines of orders and of refunds, by the hundred. */
final class OrderLines
{
	public function __construct(private readonly Connection $connection)
	{
	}

	/**
	 * @param list<int> $orderIds
	 * @return list<OrderLine> those that an offer added, order by order
	 */
	public function offered(OrderStorage $storage, array $orderIds): array
	{
		return $this->lines($storage, 'i.order_id', $orderIds, "AND EXISTS (SELECT 1 FROM %i x WHERE x.order_item_id = i.order_item_id AND x.meta_key IN ('_encore_offer', '_encore_acceptance'))");
	}

	/**
	 * @param list<int> $refundIds
	 * @return list<OrderLine> what refunds gave back by line
	 */
	public function refunded(OrderStorage $storage, array $refundIds): array
	{
		return $this->lines($storage, 'i.order_id', $refundIds, "AND EXISTS (SELECT 1 FROM %i x WHERE x.order_item_id = i.order_item_id AND x.meta_key = '_refunded_item_id')");
	}

	/**
	 * @param literal-string $column
	 * @param list<int>      $ids
	 * @param literal-string $only
	 * @return list<OrderLine>
	 */
	private function lines(OrderStorage $storage, string $column, array $ids, string $only): array
	{
		if ($ids === []) {
			return [];
		}
		$names = Connection::marks('%s', count(OrderLine::META));
		$rows = $this->connection->rows(
			"SELECT i.order_item_id AS id, i.order_id, i.order_item_type AS type, m.meta_key AS name, m.meta_value AS value
			FROM %i i JOIN %i m ON m.order_item_id = i.order_item_id AND m.meta_key IN ({$names})
			WHERE {$column} IN (" . Connection::marks('%d', count($ids)) . ") AND i.order_item_type IN ('line_item', 'shipping') {$only}
			ORDER BY i.order_id, i.order_item_id",
			[$this->connection->table($storage->items), $this->connection->table($storage->itemMeta), ...OrderLine::META, ...$ids, $this->connection->table($storage->itemMeta)],
		);
		$lines = [];
		foreach ($rows as $row) {
			$line = $lines[$row->int('id')] ??= new OrderLine($row->int('id'), $row->int('order_id'), $row->text('type') === 'shipping', []);
			$line->meta[$row->text('name')] = $row->text('value');
		}
		return array_values($lines);
	}
}
