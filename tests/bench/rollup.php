<?php

/**
 * Run by `wp eval-file`: writes presentations and orders straight into the tables, over so many days of a year long ago, adds the
 * days up, and reads the reports. Prints what that took and read. The rows are gone afterwards.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

use Encore\Application\Reports\ReportDay;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\ReportTable;
use Encore\Plugin\Reports;
use Encore\Plugin\ShopBase;

(static function (int $events, int $orders, int $days): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'bench');
	$reports = new Reports($base);
	$first = 50_000_000;
	$offers = 20;
	$at = static fn(string $number): string => "DATE_ADD('2020-01-01 00:00:00', INTERVAL FLOOR({$number} * {$days} * 1440 / %d) MINUTE)";
	$clear = static function () use ($db, $base, $first): void {
		$db->query((string) $db->prepare('DELETE FROM %i WHERE offer_id >= %d', $base->tables->presentations(), $first));
		foreach (['wc_orders' => 'id', 'wc_order_operational_data' => 'order_id', 'woocommerce_order_items' => 'order_id'] as $table => $column) {
			$db->query((string) $db->prepare('DELETE FROM %i WHERE %i >= %d', $db->prefix . $table, $column, $first));
		}
		$db->query((string) $db->prepare('DELETE FROM %i WHERE order_item_id >= %d', "{$db->prefix}woocommerce_order_itemmeta", $first));
		foreach ($base->tables->all() as $table) {
			str_contains($table, 'rollup_') && $db->query((string) $db->prepare("DELETE FROM %i WHERE day < '2022-01-01'", $table));
		}
	};
	$clear();
	$run = static function (string $sql, int|string ...$bound) use ($base): void {
		/** @var literal-string $statement of this file alone */
		$statement = $sql;
		$base->connection->execute($statement, array_values($bound));
	};
	// A quarter of the orders took the offer, the first of their events.
	$per = intdiv($events, $orders);
	$run(
		"INSERT INTO %i (uuid, scope, offer_id, step, order_id, funnel_id, placement, state, quote, shown_at, answered_at)
		SELECT CONCAT('bench-', seq), CONCAT('bench:', seq), %d + seq MOD {$offers}, '', %d + FLOOR((seq - 1) / {$per}), 0, 'checkout', IF((seq - 1) MOD {$per} = 0 AND FLOOR((seq - 1) / {$per}) MOD 4 = 0, 'accepted', 'declined'), '', " . $at('seq') . ', ' . $at('seq') . " FROM seq_1_to_{$events}",
		$base->tables->presentations(),
		$first,
		$first,
		$events + 1,
		$events + 1,
	);
	$run(
		"INSERT INTO %i (id, status, currency, type, tax_amount, total_amount, parent_order_id, payment_method, date_created_gmt, date_updated_gmt)
		SELECT %d + seq - 1, 'wc-completed', 'USD', 'shop_order', 0, 97, 0, 'cod', " . $at('seq') . ', ' . $at('seq') . " FROM seq_1_to_{$orders}",
		"{$db->prefix}wc_orders",
		$first,
		$orders + 1,
		$orders + 1,
	);
	$run("INSERT INTO %i (order_item_id, order_item_name, order_item_type, order_id) SELECT %d + seq - 1, 'Bench', 'line_item', %d + seq - 1 FROM seq_1_to_{$orders}", "{$db->prefix}woocommerce_order_items", $first, $first);
	foreach (['_encore_offer' => "{$first}", '_line_total' => '27', '_line_tax' => '2.7', '_product_id' => '12', '_qty' => '1'] as $name => $value) {
		$run("INSERT INTO %i (order_item_id, meta_key, meta_value) SELECT %d + seq - 1, %s, %s FROM seq_1_to_{$orders} WHERE (seq - 1) MOD 4 = 0", "{$db->prefix}woocommerce_order_itemmeta", $first, $name, $value);
	}
	foreach ([$base->tables->presentations(), "{$db->prefix}wc_orders", "{$db->prefix}woocommerce_order_items", "{$db->prefix}woocommerce_order_itemmeta"] as $table) {
		$run('ANALYZE TABLE %i', $table);
	}
	$last = (new \DateTimeImmutable('2020-01-01'))->modify('+' . ($days + 1) . ' days')->format('Y-m-d');
	$all = ReportDay::between('2019-12-31', $last);
	$held = memory_get_usage();
	$begun = hrtime(true);
	$reports->rollUp->recount($all);
	$rollup = (hrtime(true) - $begun) / 1e9;
	$memory = (memory_get_peak_usage() - $held) / 1024 ** 2;

	$period = ReportPeriod::of('2019-12-31', $last, 'USD', 2);
	$rows = (int) $db->get_var((string) $db->prepare("SELECT COUNT(*) FROM %i WHERE day < '2022-01-01'", $base->tables->rollupOffers()));
	$read = [];
	foreach (['totals' => static fn(): array => $reports->reports->totals($period, true), 'series' => static fn(): array => $reports->reports->series($period, 'week', false), 'offers' => static fn(): array => $reports->reports->table(ReportTable::Offers, $period, 'net', true, 1, 25)] as $name => $ask) {
		$times = [];
		$db->query('FLUSH STATUS');
		$ask();
		/** @var list<array{Variable_name: string, Value: string}> $counters */
		$counters = $db->get_results("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_first')", ARRAY_A);
		for ($round = 0; $round < 20; ++$round) {
			$begun = hrtime(true);
			$ask();
			$times[] = (hrtime(true) - $begun) / 1e6;
		}
		sort($times);
		$read[$name] = ['rows' => array_sum(array_map(intval(...), array_column($counters, 'Value'))), 'p95' => $times[18]];
	}
	$totals = $reports->reports->totals($period, false)['current'];
	$clear();
	echo "\n" . wp_json_encode(['rollup' => $rollup, 'megabytes' => $memory, 'rows' => $rows, 'days' => count($all), 'read' => $read, 'totals' => $totals]);
})((int) ($args[0] ?? 100000), (int) ($args[1] ?? 20000), (int) ($args[2] ?? 100));
