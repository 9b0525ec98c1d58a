<?php

/**
 * Run by `wp eval-file`: compiles so many rows straight into the index, of which 20 can match, asks for the best as
 * the checkout does, and prints what the database read. The rows are gone afterwards.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

use Encore\Domain\Offer\Placement;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\LiveCounts;

(static function (int $wanted): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	$connection = Connection::toWordPress();
	$tables = new Tables($connection);
	$index = new OfferIndexTable($connection, $tables, new LiveCounts());
	$table = $tables->index();
	$data = $db->get_var($db->prepare('SELECT data FROM %i WHERE placement = %s LIMIT 1', $table, 'checkout'));
	foreach (array_chunk(range(1, $wanted), 1000) as $numbers) {
		$rows = [];
		foreach ($numbers as $number) {
			// The first 20 are called up by the product that is asked for, the others by a product each.
			$key = $number <= 20 ? 'product:999999' : "product:9{$number}";
			$rows[] = $db->prepare("('checkout', %s, %d, 10, %s)", $key, 5000000 + $number, $data);
		}
		$db->query("INSERT INTO {$table} (placement, trigger_key, object_id, priority, data) VALUES " . implode(', ', $rows));
	}
	$db->query("ANALYZE TABLE {$table}");
	$keys = ['any', 'product:999999', 'product:9100', 'category:999999'];
	$matching = (int) $db->get_var("SELECT COUNT(*) FROM {$table} WHERE placement = 'checkout' AND trigger_key IN ('" . implode("', '", $keys) . "')");
	$asked = '';
	add_filter('query', static function (string $sql) use (&$asked): string {
		$asked = str_contains($sql, 'is_named') && !str_starts_with($sql, 'EXPLAIN') ? $sql : $asked;
		return $sql;
	});
	$db->query('FLUSH STATUS');
	$begun = hrtime(true);
	$offers = $index->best(Placement::Checkout, $keys, new DateTimeImmutable('now', new DateTimeZone('UTC')), [], 20);
	$took = (hrtime(true) - $begun) / 1e6;
	/** @var list<array{Variable_name: string, Value: string}> $counters */
	$counters = $db->get_results("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_first')", ARRAY_A);
	/** @var array{key: string|null, type: string, rows: string} $plan */
	$plan = $db->get_row("EXPLAIN {$asked}", ARRAY_A);
	$db->query("DELETE FROM {$table} WHERE object_id > 5000000");
	echo "\n" . wp_json_encode([
		'offers' => count($offers),
		'matching' => $matching,
		'keys' => count($keys),
		'read' => array_map(intval(...), array_column($counters, 'Value', 'Variable_name')),
		'plan' => "{$plan['type']} by {$plan['key']}",
		'milliseconds' => $took,
	]);
})((int) ($args[0] ?? 1000));
