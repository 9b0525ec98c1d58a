<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\ChangedDays;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;

/**
 * Days whose rows changed, read from when they were written: nothing has to be noted down while a shopper waits. An order
 * that changed may change what its refunds gave back, and a refund the rest, so all of a family is named.
 */
final class ChangedRows implements ChangedDays
{
	/** An acceptance may follow an order of the day before. */
	private const AFTER_AN_ORDER = '1 hour';

	/** On their way: what becomes of them changes the day. */
	private const OPEN = ['accepted', 'charging', 'requires_action', 'declined', 'unknown', 'paid', 'undoing', 'paid_late'];

	/** @param \Closure(): OrderStorage $storage */
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly \Closure $storage,
	) {
	}

	public function since(\DateTimeImmutable $since, \DateTimeZone $zone): array
	{
		$ledger = $this->connection->rows(
			'SELECT SUBSTR(shown_at, 1, 15) AS at FROM %i WHERE shown_at >= %s UNION SELECT SUBSTR(shown_at, 1, 15) AS at FROM %i WHERE answered_at >= %s',
			[$this->tables->presentations(), Row::time($since), $this->tables->presentations(), Row::time($since)],
		);
		$storage = ($this->storage)();
		[$time, $bound] = $storage->isPosts ? ['u.post_modified_gmt >= %s', Row::time($since)] : ['u.date_updated_gmt >= %s', Row::time($since)];
		return array_values(array_unique([...self::days($ledger, $zone, self::AFTER_AN_ORDER), ...$this->families($storage, $time, $bound, $zone)]));
	}

	/** @return list<string> days of an order, or of a refund's order, and of all its refunds */
	public function ofOrder(int $orderId, \DateTimeZone $zone): array
	{
		$storage = ($this->storage)();
		return $this->families($storage, $storage->isPosts ? 'u.ID = %d' : 'u.id = %d', $orderId, $zone);
	}

	public function open(\DateTimeZone $zone): array
	{
		$marks = Connection::marks('%s', count(self::OPEN));
		return self::days(
			$this->connection->rows("SELECT DISTINCT SUBSTR(accepted_at, 1, 15) AS at FROM %i WHERE state IN ({$marks})", [$this->tables->acceptances(), ...self::OPEN]),
			$zone,
			self::AFTER_AN_ORDER,
		);
	}

	public function first(): ?\DateTimeImmutable
	{
		$row = $this->connection->row('SELECT MIN(shown_at) AS at FROM %i', [$this->tables->presentations()]);
		return $row === null || $row->text('at') === '' ? null : $row->instant('at');
	}

	/**
	 * @param literal-string $which of the orders and refunds
	 * @return list<string>
	 */
	private function families(OrderStorage $storage, string $which, int|string $bound, \DateTimeZone $zone): array
	{
		$table = $this->connection->table($storage->orders);
		$types = "u.type IN ('shop_order', 'shop_order_refund') AND {$which}";
		$postTypes = "u.post_type IN ('shop_order', 'shop_order_refund') AND {$which}";
		$rows = $storage->isPosts
			? $this->connection->rows(
				"SELECT SUBSTR(u.post_date_gmt, 1, 15) AS at FROM %i u WHERE {$postTypes}
				UNION SELECT SUBSTR(f.post_date_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.ID = u.post_parent WHERE {$postTypes} AND u.post_parent > 0
				UNION SELECT SUBSTR(f.post_date_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.post_parent = u.ID WHERE {$postTypes} AND f.post_type = 'shop_order_refund'
				UNION SELECT SUBSTR(f.post_date_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.post_parent = u.post_parent WHERE {$postTypes} AND u.post_parent > 0 AND f.post_type = 'shop_order_refund'",
				[$table, $bound, $table, $table, $bound, $table, $table, $bound, $table, $table, $bound],
			)
			: $this->connection->rows(
				"SELECT SUBSTR(u.date_created_gmt, 1, 15) AS at FROM %i u WHERE {$types}
				UNION SELECT SUBSTR(f.date_created_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.id = u.parent_order_id WHERE {$types} AND u.parent_order_id > 0
				UNION SELECT SUBSTR(f.date_created_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.parent_order_id = u.id WHERE {$types}
				UNION SELECT SUBSTR(f.date_created_gmt, 1, 15) AS at FROM %i u JOIN %i f ON f.parent_order_id = u.parent_order_id WHERE {$types} AND u.parent_order_id > 0",
				[$table, $bound, $table, $table, $bound, $table, $table, $bound, $table, $table, $bound],
			);
		return self::days($rows, $zone, '0 hours');
	}

	/**
	 * @param list<Row> $rows ten minutes each: "2026-11-23 18:1"
	 * @return list<string>
	 */
	private static function days(array $rows, \DateTimeZone $zone, string $before): array
	{
		$days = [];
		foreach ($rows as $row) {
			$at = strlen($row->text('at')) === 15 && !str_starts_with($row->text('at'), '0000') ? new \DateTimeImmutable("{$row->text('at')}0:00", new \DateTimeZone('UTC')) : null;
			if ($at !== null) {
				array_push($days, ...ReportDay::touched($at->modify("-{$before}"), $at->modify('+9 minutes 59 seconds'), $zone));
			}
		}
		return array_values(array_unique($days));
	}
}
