<?php

/**
 * Run by `wp eval-file`: puts so many offers into the shop, each with numbers of 30 days, and asks for the first page of
 * their list by date, by name and by revenue. Prints what the database was asked and read. All of it is gone afterwards.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

use Encore\Plugin\ShopBase;

(static function (int $wanted): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	$first = 6_000_000;
	$rollups = (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'bench'))->tables->rollupOffers();
	$clear = static function () use ($db, $first, $rollups): void {
		$db->query("DELETE FROM {$db->posts} WHERE ID > {$first}");
		$db->query("DELETE FROM {$db->postmeta} WHERE post_id > {$first}");
		$db->query("DELETE FROM {$rollups} WHERE offer_id > {$first}");
	};
	$clear();
	wp_set_current_user(1);
	/** @var non-empty-list<int> $products */
	$products = wc_get_products(['limit' => 20, 'status' => 'publish', 'return' => 'ids', 'type' => 'simple']);
	$settings = static fn(int $number): string => serialize([
		'product_id' => $products[$number % count($products)],
		'enabled' => $number % 5 !== 0,
		'price' => ['type' => 'percent', 'value' => '20'],
		'placement' => $number % 3 === 0 ? 'post_purchase' : 'checkout',
	]);
	foreach (array_chunk(range(1, $wanted), 500) as $numbers) {
		$posts = [];
		$meta = [];
		$sums = [];
		foreach ($numbers as $number) {
			$id = $first + $number;
			$date = gmdate('Y-m-d H:i:s', time() + ($number - $wanted) * 60);
			$posts[] = "({$id}, 1, 'encore_offer', 'publish', 'Listed offer {$number}', 'listed-{$number}', '', '', '', '', '', '{$date}', '{$date}', '{$date}', '{$date}')";
			$meta[] = $db->prepare('(%d, %s, %s)', $id, 'encore_offer', $settings($number));
			foreach ([0, 7, 14, 21] as $ago) {
				$sums[] = sprintf("('%s', %d, 0, 'bump', 'USD', %d, %d, %d)", wp_date('Y-m-d', time() - $ago * DAY_IN_SECONDS), $id, 20 + $number % 7, $number % 11, 1000 * ($number % 13));
			}
		}
		$db->query("INSERT INTO {$db->posts} (ID, post_author, post_type, post_status, post_title, post_name, post_content, post_excerpt, to_ping, pinged, post_content_filtered, post_date, post_date_gmt, post_modified, post_modified_gmt) VALUES " . implode(', ', $posts));
		$db->query("INSERT INTO {$db->postmeta} (post_id, meta_key, meta_value) VALUES " . implode(', ', $meta));
		$db->query("INSERT INTO {$rollups} (day, offer_id, funnel_id, kind, currency, shown, accepted, net) VALUES " . implode(', ', $sums));
	}
	foreach ([$db->posts, $db->postmeta, $rollups] as $table) {
		$db->query("ANALYZE TABLE {$table}");
	}
	$ask = static function (array $asked): array {
		$request = new \WP_REST_Request('GET', '/encore/v1/lists/offers');
		$request->set_query_params($asked);
		/** @var array{rows: list<array<string, mixed>>, total: int} */
		return (array) rest_do_request($request)->get_data();
	};
	// A page of nothing first, and none of taxes, which WooCommerce keeps: only what the rows cost is counted.
	$ask(['search' => 'nobody']);
	$queries = [];
	add_filter('query', $hear = static function (string $sql) use (&$queries, $db): string {
		if (!str_contains($sql, $db->options) && !str_contains($sql, 'woocommerce_tax_rate') && !str_contains($sql, 'wc_tax_rate')) {
			$queries[] = (string) preg_replace('/\s+/', ' ', $sql);
		}
		return $sql;
	});
	$page = $ask([]);
	remove_filter('query', $hear);
	$took = [];
	foreach (['as it opens' => [], 'by name' => ['orderby' => 'title', 'order' => 'asc'], 'by revenue' => ['orderby' => 'kept'], 'found by name' => ['search' => 'offer 99'], 'those after payment' => ['placement' => 'post_purchase']] as $name => $asked) {
		$each = [];
		for ($round = 0; $round < 20; ++$round) {
			$begun = hrtime(true);
			$ask($asked);
			$each[] = (hrtime(true) - $begun) / 1e6;
		}
		sort($each);
		$took[$name] = $each[10];
	}
	$clear();
	echo "\n" . wp_json_encode(['rows' => count($page['rows']), 'total' => $page['total'], 'queries' => $queries, 'took' => $took]);
})((int) ($args[0] ?? 10_000));
