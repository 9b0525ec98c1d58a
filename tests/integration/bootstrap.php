<?php

/** Boots the WordPress of the shop that ENCORE_STORE names; `npm run test:integration` makes the shop and sets it. */

declare(strict_types=1);

$store = getenv('ENCORE_STORE');
if (!is_string($store) || !is_file($store . '/wp-load.php')) {
	fwrite(STDERR, "ENCORE_STORE names no shop: run npm run test:integration.\n");
	exit(1);
}

$address = parse_url((string) getenv('ENCORE_STORE_URL'));
$_SERVER['HTTP_HOST'] = ($address['host'] ?? '127.0.0.1') . ':' . ($address['port'] ?? 80);
$_SERVER['SERVER_NAME'] = $address['host'] ?? '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';

// WordPress makes its globals where it is loaded, and this file runs inside a function of PHPUnit.
global $wp, $wpdb, $wp_query, $wp_rewrite, $wp_the_query, $wp_version, $wp_locale, $wp_roles, $wp_filter, $wp_object_cache;
require_once dirname(__DIR__, 2) . '/vendor/autoload.php';
require_once $store . '/wp-load.php';

// Hundreds of posts of one title: WordPress would try their slugs one after the other, -2, -3, …
add_filter(
	'pre_wp_unique_post_slug',
	static fn(?string $slug, string $wished, int $id, string $status, string $type): ?string => $id === 0 && $type !== 'page' ? uniqid("{$wished}-") : $slug,
	10,
	5,
);
