<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Reports\DayOrder;
use Encore\Application\Reports\OrderMoney;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;

/** Orders and refunds of a day that count, a thousand at a time, from either of WooCommerce's two stores. */
final class OrderPages
{
	private const AT_ONCE = 1000;

	/** A linked order names its first order by this. */
	private const FIRST = '_encore_first_order';

	private const AMOUNTS = ['_order_total', '_order_tax', '_order_shipping', '_order_shipping_tax'];

	/** A post's own date is in the site's time zone, and only that one is in a key. */
	private const ZONES = '2 days';

	public function __construct(private readonly Connection $connection)
	{
	}

	/** @return iterable<non-empty-list<DayOrder>> */
	public function orders(OrderStorage $storage, ReportDay $day): iterable
	{
		return $this->pages($storage, $day, false);
	}

	/** @return iterable<non-empty-list<DayOrder>> refunds of orders that count */
	public function refunds(OrderStorage $storage, ReportDay $day): iterable
	{
		return $this->pages($storage, $day, true);
	}

	/**
	 * @param list<int> $orderIds
	 * @return list<int> their refunds
	 */
	public function refundsOf(OrderStorage $storage, array $orderIds): array
	{
		if ($orderIds === []) {
			return [];
		}
		$marks = Connection::marks('%d', count($orderIds));
		$rows = $storage->isPosts
			? $this->connection->rows("SELECT ID AS id FROM %i WHERE post_parent IN ({$marks}) AND post_type = 'shop_order_refund'", [$this->connection->table($storage->orders), ...$orderIds])
			: $this->connection->rows("SELECT id FROM %i WHERE parent_order_id IN ({$marks}) AND type = 'shop_order_refund'", [$this->connection->table($storage->orders), ...$orderIds]);
		return array_map(static fn(Row $row): int => $row->int('id'), $rows);
	}

	/** @return \Generator<int, non-empty-list<DayOrder>> */
	private function pages(OrderStorage $storage, ReportDay $day, bool $refunds): \Generator
	{
		[$last, $after] = ['1970-01-01 00:00:00', 0];
		do {
			$rows = $storage->isPosts ? $this->posts($storage, $day, $refunds, $last, $after) : $this->rows($storage, $day, $refunds, $last, $after);
			if ($rows !== []) {
				[$last, $after] = [end($rows)->text('created'), end($rows)->int('id')];
				yield array_map(static fn(Row $row): DayOrder => self::toOrder($row, $storage), $rows);
			}
		} while (count($rows) === self::AT_ONCE);
	}

	/** @return list<Row> */
	private function rows(OrderStorage $storage, ReportDay $day, bool $refunds, string $last, int $after): array
	{
		$table = $this->connection->table($storage->orders);
		$counted = Connection::marks('%s', count($storage->counted));
		return $this->connection->rows(
			"SELECT o.id, o.parent_order_id AS parent, o.currency, o.total_amount AS total, o.tax_amount AS tax, d.shipping_total_amount AS shipping, d.shipping_tax_amount AS shipping_tax,
				h.payment_method AS gateway, h.status, o.date_created_gmt AS created,
				(SELECT MAX(m.meta_value) FROM %i m WHERE m.order_id = h.id AND m.meta_key = %s) AS first_order,
				(SELECT MAX(r.id) FROM %i r WHERE r.parent_order_id = h.id AND r.type = 'shop_order_refund') AS last_refund
			FROM %i o JOIN %i h ON h.id = CASE WHEN o.type = 'shop_order' THEN o.id ELSE o.parent_order_id END LEFT JOIN %i d ON d.order_id = o.id
			WHERE o.type = %s AND h.type = 'shop_order' AND h.status IN ({$counted}) AND o.date_created_gmt >= %s AND o.date_created_gmt < %s AND o.status <> 'trash'
				AND (o.date_created_gmt > %s OR (o.date_created_gmt = %s AND o.id > %d))
			ORDER BY o.date_created_gmt, o.id LIMIT %d",
			[
				$this->connection->table($storage->meta), self::FIRST, $table, $table, $table, $this->connection->table($storage->operational),
				$refunds ? 'shop_order_refund' : 'shop_order', ...$storage->counted, Row::time($day->from()), Row::time($day->to()),
				$last, $last, $after, self::AT_ONCE,
			],
		);
	}

	/** @return list<Row> */
	private function posts(OrderStorage $storage, ReportDay $day, bool $refunds, string $last, int $after): array
	{
		$table = $this->connection->table($storage->orders);
		$meta = $this->connection->table($storage->meta);
		$counted = Connection::marks('%s', count($storage->counted));
		$of = '(SELECT MAX(m.meta_value) FROM %i m WHERE m.post_id = o.ID AND m.meta_key = %s)';
		$head = '(SELECT MAX(m.meta_value) FROM %i m WHERE m.post_id = h.ID AND m.meta_key = %s)';
		return $this->connection->rows(
			"SELECT o.ID AS id, o.post_parent AS parent, {$of} AS currency, {$of} AS total, {$of} AS tax, {$of} AS shipping, {$of} AS shipping_tax,
				{$head} AS gateway, {$head} AS first_order, h.post_status AS status, o.post_date_gmt AS created,
				(SELECT MAX(r.ID) FROM %i r WHERE r.post_parent = h.ID AND r.post_type = 'shop_order_refund') AS last_refund
			FROM %i o JOIN %i h ON h.ID = CASE WHEN o.post_type = 'shop_order' THEN o.ID ELSE o.post_parent END
			WHERE o.post_type = %s AND h.post_type = 'shop_order' AND h.post_status IN ({$counted}) AND o.post_status <> 'trash' AND o.post_date >= %s AND o.post_date < %s
				AND o.post_date_gmt >= %s AND o.post_date_gmt < %s AND (o.post_date_gmt > %s OR (o.post_date_gmt = %s AND o.ID > %d))
			ORDER BY o.post_date_gmt, o.ID LIMIT %d",
			[
				$meta, '_order_currency', ...array_merge(...array_map(static fn(string $name): array => [$meta, $name], self::AMOUNTS)),
				$meta, '_payment_method', $meta, self::FIRST, $table, $table, $table,
				$refunds ? 'shop_order_refund' : 'shop_order', ...$storage->counted,
				Row::time($day->from()->modify('-' . self::ZONES)), Row::time($day->to()->modify('+' . self::ZONES)),
				Row::time($day->from()), Row::time($day->to()), $last, $last, $after, self::AT_ONCE,
			],
		);
	}

	private static function toOrder(Row $row, OrderStorage $storage): DayOrder
	{
		$isRefund = $row->int('parent') > 0;
		$of = static fn(string $name): int => ($isRefund ? -1 : 1) * OrderLine::minor($row->text($name), $storage->minorUnit);
		return new DayOrder(
			$row->int('id'),
			$row->int('parent'),
			new OrderMoney($row->text('currency'), $of('total'), $of('tax') + $of('shipping_tax'), $of('shipping')),
			$row->text('gateway'),
			$isRefund && $row->text('status') === $storage->refunded && $row->int('last_refund') === $row->int('id'),
			$row->int('first_order') > 0,
		);
	}
}
