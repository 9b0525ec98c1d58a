<?php

/**
 * Plugin Name: Encore bench meter
 * Description: Counts what one request costs and writes it to wp-content/bench/<id>.json. Placed by the bench only.
 */

declare(strict_types=1);

(static function (): void {
	$header = static function (string $name): string {
		$value = $_SERVER["HTTP_X_BENCH_{$name}"] ?? '';
		return is_string($value) && preg_match('/^[a-z0-9-]+$/', $value) === 1 ? $value : '';
	};
	$id = $header('ID');
	if ($id === '') {
		return;
	}
	// A request can ask to run without the plugin, so that both are measured in the same shop.
	if ($header('PLUGIN') === 'off') {
		add_filter('option_active_plugins', static fn(array $plugins): array => array_values(array_filter($plugins, static fn(mixed $file): bool => $file !== 'encore/encore.php')));
	}
	if ($header('CACHE') !== '') {
		require_once __DIR__ . '/encore-bench/cache.php';
		Encore\Bench\keepCache(WP_CONTENT_DIR . '/bench/cache-' . $header('CACHE'));
	}
	// Who asked: our own database class, the payment gateway, or anybody else. The innermost class of ours decides, so
	// that what WooCommerce asks while we wait for it is WooCommerce's.
	$sender = static function (): string {
		$sender = '';
		foreach (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS) as $frame) {
			$class = $frame['class'] ?? '';
			if (str_starts_with($class, 'EncoreSandbox\\')) {
				return 'gateway';
			}
			if ($sender === '' && str_starts_with($class, 'Encore\\')) {
				$sender = $class === 'Encore\\WordPress\\Database\\Connection' ? 'encore' : 'shop';
			}
		}
		return $sender === '' ? 'shop' : $sender;
	};
	$queries = [];
	add_filter('query', static function (string $sql) use (&$queries, $sender): string {
		$queries[] = ['sql' => $sql, 'by' => $sender()];
		return $sql;
	});
	// Costs time itself, so only where it is asked for.
	if ($header('TIMES') !== '' && !defined('SAVEQUERIES')) {
		define('SAVEQUERIES', true);
		add_filter('log_query_custom_data', static function (array $data, string $sql, float $seconds) use (&$queries): array {
			if ($queries !== []) {
				$queries[count($queries) - 1]['milliseconds'] = $seconds * 1000;
			}
			return $data;
		}, 10, 3);
	}
	register_shutdown_function(static function () use ($id, &$queries): void {
		$folder = WP_CONTENT_DIR . '/bench';
		wp_mkdir_p($folder);
		$begun = $_SERVER['REQUEST_TIME_FLOAT'] ?? 0;
		$cost = [
			'milliseconds' => (microtime(true) - (is_float($begun) ? $begun : 0)) * 1000,
			'hasPlugin' => class_exists('Encore\\Plugin', false),
			'all' => $queries,
		];
		file_put_contents("{$folder}/{$id}.tmp", (string) wp_json_encode($cost, JSON_INVALID_UTF8_SUBSTITUTE));
		rename("{$folder}/{$id}.tmp", "{$folder}/{$id}.json");
	});
})();
