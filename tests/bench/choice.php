<?php

/**
 * Run by `wp eval-file`: compiles so many rows straight into the index, every second with conditions, and chooses among
 * them as the checkout does: first where 20 can match, then where all of them can, and each is kept out by its conditions.
 * Prints what the database was asked and read. The rows are gone afterwards.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\Plugin\ShopBase;

(static function (int $wanted, int $customer): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'bench');
	$table = $base->tables->index();
	/** @var list<int> $products */
	$products = wc_get_products(['limit' => 20, 'status' => 'publish', 'return' => 'ids', 'type' => 'simple']);
	$one = ['not' => false, 'values' => [], 'from' => '', 'to' => ''];
	$never = [
		[['type' => 'total', 'from' => '1'] + $one, ['type' => 'orders_made', 'from' => '99'] + $one],
		[
			['type' => 'sold', 'to' => '99'] + $one,
			['type' => 'took_before', 'not' => true] + $one,
			['type' => 'stock', 'from' => '1'] + $one,
			['type' => 'bought_before', 'values' => ['99999999']] + $one,
		],
	];
	$settings = json_decode((string) $db->get_var($db->prepare('SELECT data FROM %i WHERE placement = %s LIMIT 1', $table, 'checkout')), true);
	if (!is_array($settings)) {
		throw new RuntimeException('No offer is compiled.');
	}
	/** @param Closure(int): array{string, list<mixed>} $of key and conditions */
	$fill = static function (Closure $of) use ($db, $table, $settings, $products, $wanted): void {
		$db->query("DELETE FROM {$table} WHERE object_id > 5000000");
		foreach (array_chunk(range(1, $wanted), 1000) as $numbers) {
			$rows = [];
			foreach ($numbers as $number) {
				/** @var array{string, list<mixed>} $row */
				$row = $of($number);
				[$key, $conditions] = $row;
				$data = ['product_id' => $products[$number % count($products)], 'conditions' => $conditions] + $settings;
				$rows[] = $db->prepare("('checkout', %s, %d, 10, %s)", $key, 5000000 + $number, wp_json_encode($data));
			}
			$db->query("INSERT INTO {$table} (placement, trigger_key, object_id, priority, data) VALUES " . implode(', ', $rows));
		}
		$db->query("ANALYZE TABLE {$table}");
	};
	wp_set_current_user($customer);
	wc_load_cart();
	WC()->cart->add_to_cart($products[0]);

	// The first 20 are called up by the product that is asked for, the others by a product each.
	$fill(static fn(int $number): array => [$number <= 20 ? 'product:999999' : "product:9{$number}", $number % 2 === 0 ? [] : $never]);
	$keys = ['any', 'product:999999', 'product:9100', 'category:999999'];
	$matching = (int) $db->get_var("SELECT COUNT(*) FROM {$table} WHERE placement = 'checkout' AND trigger_key IN ('" . implode("', '", $keys) . "')");
	/** @var list<string> $asked */
	$asked = [];
	add_filter('query', static function (string $sql) use (&$asked): string {
		$asked[] = $sql;
		return $sql;
	});
	$db->query('FLUSH STATUS');
	$begun = hrtime(true);
	$offers = $base->index->best(Placement::Checkout, $keys, $base->clock->now(), [], 20);
	$took = (hrtime(true) - $begun) / 1e6;
	/** @var list<array{Variable_name: string, Value: string}> $counters */
	$counters = $db->get_results("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_first')", ARRAY_A);
	$choosing = array_values(array_filter($asked, static fn(string $sql): bool => str_contains($sql, 'is_named')))[0] ?? '';
	/** @var array{key: string|null, type: string, rows: string} $plan */
	$plan = $db->get_row("EXPLAIN {$choosing}", ARRAY_A);

	// All of them are called up by what is in the cart.
	$fill(static fn(): array => ["product:{$products[0]}", $never]);
	wp_cache_flush();
	$fresh = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'bench');
	$resolve = new ResolveBumps($fresh->index, $fresh->priceParts, $fresh->facts, $fresh->clock);
	$asked = [];
	$begun = hrtime(true);
	$shown = $resolve->forPlaces(Placement::Checkout, new Basket([$products[0]], [], [$products[0] => 1]), [ResolveBumps::BEST], []);
	$all = (hrtime(true) - $begun) / 1e6;
	$queries = $asked;
	$db->query("DELETE FROM {$table} WHERE object_id > 5000000");
	WC()->cart->empty_cart();
	echo "\n" . wp_json_encode([
		'offers' => count($offers),
		'matching' => $matching,
		'keys' => count($keys),
		'read' => array_map(intval(...), array_column($counters, 'Value', 'Variable_name')),
		'plan' => "{$plan['type']} by {$plan['key']}",
		'milliseconds' => $took,
		'shown' => $shown[0]?->offer->id ?? 0,
		'queries' => array_map(static fn(string $sql): string => substr((string) preg_replace('/\s+/', ' ', $sql), 0, 200), $queries),
		'allMilliseconds' => $all,
		'megabytes' => memory_get_peak_usage() / 1024 ** 2,
	]);
})((int) ($args[0] ?? 1000), (int) ($args[1] ?? 0));
