<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Reports\ReportDay;
use Encore\Application\Reports\ReportPeriod;
use PHPUnit\Framework\Attributes\Group;

/**
 * A seeded shop of many orders with refunds (ENCORE_ORDERS, few where nobody says): the reports equal a recount from the
 * orders by another way, one row after the other, without the ledger and without the rollups.
 */
#[Group('mariadb')]
#[Group('newest')]
#[Group('orders')]
final class RollupProofTest extends RollupCase
{
	private const FIRST = 70_000_000;
	private const REFUNDS = 80_000_000;

	private int $orders;

	protected function setUp(): void
	{
		parent::setUp();
		$orders = getenv('ENCORE_ORDERS');
		$this->orders = is_numeric($orders) ? (int) $orders : 300;
		$this->clear();
	}

	protected function tearDown(): void
	{
		$this->clear();
	}

	public function testReportsEqualARecountFromTheOrders(): void
	{
		$this->seed();
		$days = ReportDay::between('2018-12-31', '2019-04-30');
		self::assertSame(count($days), $this->reports->rollUp->recount($days));
		$report = $this->reports->reports->totals(ReportPeriod::of('2018-12-31', '2019-04-30', 'USD', 2), false);
		$current = $report['current'];
		self::assertIsArray($current);
		$said = [];
		foreach (['net', 'tax', 'refunded_net', 'refunded_tax', 'shop_gross', 'shop_refunded'] as $name) {
			self::assertIsArray($current[$name]);
			$said[$name] = $current[$name]['amount'];
		}
		$recounted = $this->recounted();
		self::assertSame(array_map(strval(...), $recounted['money']), $said);
		self::assertSame($recounted['orders'], $current['orders']);
		self::assertSame($recounted['with'], $current['orders_with']);
		self::assertGreaterThan(0, $recounted['money']['refunded_net']);
		Proof::add('orders of which the reports were recounted', $this->orders);
	}

	/** Of amounts with more decimals than a cent, in six statuses; of every fourth order an offer's line, of every fifth of all a refund. */
	private function seed(): void
	{
		$last = self::FIRST + $this->orders - 1;
		$all = 'seq_' . self::FIRST . "_to_{$last}";
		$status = "ELT(1 + s.seq MOD 6, 'wc-processing', 'wc-completed', 'wc-cancelled', 'wc-completed', 'wc-refunded', 'wc-pending')";
		$at = "DATE_ADD('2019-01-01 00:00:00', INTERVAL FLOOR((s.seq - " . self::FIRST . ") * 129600 / {$this->orders}) MINUTE)";
		$this->write('wc_orders', 'id, status, currency, type, tax_amount, total_amount, parent_order_id, payment_method, date_created_gmt, date_updated_gmt', "s.seq, {$status}, 'USD', 'shop_order', 1 + s.seq MOD 7, 50 + s.seq MOD 331 / 7, 0, ELT(1 + s.seq MOD 3, 'cod', 'bacs', 'stripe'), {$at}, {$at}", $all);
		$this->write('woocommerce_order_items', 'order_item_id, order_item_name, order_item_type, order_id', "s.seq, 'Offered', 'line_item', s.seq", "{$all} s WHERE s.seq MOD 4 = 0");
		foreach (['_encore_offer' => "'5'", '_line_total' => 'ROUND(s.seq MOD 97 / 7, 6)', '_line_tax' => 'ROUND(s.seq MOD 13 / 7, 6)', '_product_id' => "'11'", '_qty' => "'1'"] as $name => $value) {
			$this->write('woocommerce_order_itemmeta', 'order_item_id, meta_key, meta_value', "s.seq, '{$name}', {$value}", "{$all} s WHERE s.seq MOD 4 = 0");
		}
		$refund = '(s.seq + ' . (self::REFUNDS - self::FIRST) . ')';
		$later = "DATE_ADD({$at}, INTERVAL 2 DAY)";
		$this->write('wc_orders', 'id, status, currency, type, tax_amount, total_amount, parent_order_id, payment_method, date_created_gmt, date_updated_gmt', "{$refund}, 'wc-completed', 'USD', 'shop_order_refund', -0.5, -10.25, s.seq, '', {$later}, {$later}", "{$all} s WHERE s.seq MOD 5 = 0");
		$this->write('woocommerce_order_items', 'order_item_id, order_item_name, order_item_type, order_id', "{$refund}, 'Back', 'line_item', {$refund}", "{$all} s WHERE s.seq MOD 20 = 0");
		foreach (['_refunded_item_id' => 's.seq', '_line_total' => '-ROUND(s.seq MOD 97 / 14, 2)', '_line_tax' => '-0.05', '_qty' => "'-1'"] as $name => $value) {
			$this->write('woocommerce_order_itemmeta', 'order_item_id, meta_key, meta_value', "{$refund}, '{$name}', {$value}", "{$all} s WHERE s.seq MOD 20 = 0");
		}
	}

	/**
	 * Every order by itself, as its rows say.
	 *
	 * @return array{money: array<string, int>, orders: int, with: int}
	 */
	private function recounted(): array
	{
		$counted = ['wc-processing', 'wc-completed', 'wc-refunded'];
		$cents = static fn(mixed $value): int => (int) round((is_numeric($value) ? (float) $value : 0.0) * 100);
		$sum = array_fill_keys(['net', 'tax', 'refunded_net', 'refunded_tax', 'shop_gross', 'shop_refunded'], 0);
		$meta = [];
		foreach ($this->read('SELECT order_item_id, meta_key, meta_value FROM %i WHERE order_item_id >= %d', 'woocommerce_order_itemmeta') as [$item, $name, $value]) {
			$meta[(int) $item][$name] = $value;
		}
		$status = [];
		$orders = [];
		$refunds = [];
		foreach ($this->read('SELECT id, status, type, parent_order_id, total_amount FROM %i WHERE id >= %d', 'wc_orders') as [$id, $is, $type, $parent, $total]) {
			if ($type === 'shop_order') {
				$status[(int) $id] = $is;
				$orders[(int) $id] = $total;
			} else {
				$refunds[(int) $parent] = [(int) $id, $total];
			}
		}
		[$count, $with] = [0, 0];
		foreach ($orders as $id => $total) {
			if (!in_array($status[$id], $counted, true)) {
				continue;
			}
			++$count;
			$sum['shop_gross'] += $cents($total);
			$sum['shop_refunded'] -= isset($refunds[$id]) ? $cents($refunds[$id][1]) : 0;
			$line = $meta[$id] ?? null;
			if ($line === null) {
				continue;
			}
			++$with;
			[$net, $tax] = [$cents($line['_line_total']), $cents($line['_line_tax'])];
			$sum['net'] += $net;
			$sum['tax'] += $tax;
			$back = $meta[$refunds[$id][0] ?? 0] ?? null;
			// Given back whole: all of the line, whatever its refund names.
			$isWhole = $status[$id] === 'wc-refunded' && isset($refunds[$id]);
			$sum['refunded_net'] += $isWhole ? $net : -$cents($back['_line_total'] ?? 0);
			$sum['refunded_tax'] += $isWhole ? $tax : -$cents($back['_line_tax'] ?? 0);
		}
		return ['money' => $sum, 'orders' => $count, 'with' => $with];
	}

	private function write(string $table, string $columns, string $values, string $from): void
	{
		$table = FunnelShop::db()->prefix . $table;
		$from = str_contains($from, ' s ') ? $from : "{$from} s";
		// phpcs:ignore -- of numbers and names of this file alone.
		self::assertNotFalse(FunnelShop::db()->query("INSERT INTO {$table} ({$columns}) SELECT {$values} FROM {$from}"), FunnelShop::db()->last_error);
	}

	/**
	 * @param literal-string $sql
	 * @return iterable<list<string>>
	 */
	private function read(string $sql, string $table): iterable
	{
		$rows = FunnelShop::db()->get_results((string) FunnelShop::db()->prepare($sql, FunnelShop::db()->prefix . $table, self::FIRST), ARRAY_N);
		foreach (is_array($rows) ? $rows : [] as $row) {
			yield array_map(static fn(mixed $value): string => is_scalar($value) ? (string) $value : '', array_values((array) $row));
		}
	}

	private function clear(): void
	{
		foreach (['wc_orders' => 'id', 'woocommerce_order_items' => 'order_id', 'woocommerce_order_itemmeta' => 'order_item_id'] as $table => $column) {
			FunnelShop::db()->query((string) FunnelShop::db()->prepare('DELETE FROM %i WHERE %i >= %d', FunnelShop::db()->prefix . $table, $column, self::FIRST));
		}
		foreach (['offers', 'orders', 'products', 'failures'] as $table) {
			FunnelShop::db()->query((string) FunnelShop::db()->prepare("DELETE FROM %i WHERE day < '2020-01-01'", FunnelShop::db()->prefix . "encore_rollup_{$table}"));
		}
	}
}
