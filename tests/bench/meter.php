<?php
/**
 * Plugin Name: Encore bench meter
 * Description: Counts what one request costs and writes it to wp-content/bench/<id>.json. Placed by the bench only.
 */

$encore_bench_id = $_SERVER['HTTP_X_BENCH_ID'] ?? '';
if (preg_match('/^[a-z0-9-]+$/', $encore_bench_id) === 1) {
	// A request can ask to run without the plugin, so that both are measured in the same shop.
	if (($_SERVER['HTTP_X_BENCH_PLUGIN'] ?? 'on') === 'off') {
		add_filter('option_active_plugins', static fn(array $plugins): array => array_values(array_diff($plugins, ['encore/encore.php'])));
	}
	$encore_bench_writes = 0;
	$encore_bench_queries = [];
	add_filter('query', static function (string $sql) use (&$encore_bench_writes, &$encore_bench_queries): string {
		if (preg_match('/^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i', $sql) === 1) {
			++$encore_bench_writes;
		}
		$encore_bench_queries[] = $sql;
		return $sql;
	});
	register_shutdown_function(static function () use ($encore_bench_id, &$encore_bench_writes, &$encore_bench_queries): void {
		$folder = WP_CONTENT_DIR . '/bench';
		wp_mkdir_p($folder);
		file_put_contents("{$folder}/{$encore_bench_id}.json", wp_json_encode([
			'queries' => count($encore_bench_queries),
			'writes' => $encore_bench_writes,
			'milliseconds' => (microtime(true) - $_SERVER['REQUEST_TIME_FLOAT']) * 1000,
			'memory' => memory_get_peak_usage(),
			'ours' => array_values(array_filter($encore_bench_queries, static fn(string $sql): bool => str_contains($sql, 'encore'))),
			'all' => $encore_bench_queries,
		]));
	});
}
