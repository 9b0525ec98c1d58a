<?php

/**
 * Plugin Name: Encore: Mollie in tests
 * Description: Switches Mollie's gateway on in a test shop. Which methods it has is answered here; payments by the tests.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'mollie-payments-for-woocommerce/mollie-payments-for-woocommerce.php',
])));

add_filter('default_option_mollie-payments-for-woocommerce_test_mode_enabled', static fn(): string => 'yes');
add_filter('default_option_mollie-payments-for-woocommerce_test_api_key', static fn(): string => 'test_' . str_repeat('e', 30));
// Newly installed it uses Mollie's Orders API, and this one where that refuses.
add_filter('pre_option_mollie-payments-for-woocommerce_api_switch', static fn(): string => 'payment');
foreach (['creditcard', 'paypal', 'ideal'] as $method) {
	add_filter("default_option_mollie_wc_gateway_{$method}_settings", static fn(): array => ['enabled' => 'yes', 'title' => ucfirst($method), 'mollie_components_enabled' => 'no']);
}

// Nothing of it ever leaves the machine.
add_filter('pre_http_request', static function ($answer, array $arguments, string $url) {
	if ($answer !== false || !str_starts_with($url, 'https://api.mollie.com/v2/methods')) {
		return $answer;
	}
	$methods = array_map(static function (string $id): array {
		$picture = "https://www.mollie.com/external/icons/payment-methods/{$id}";
		$image = ['size1x' => "{$picture}.png", 'size2x' => "{$picture}%402x.png", 'svg' => "{$picture}.svg"];
		return ['resource' => 'method', 'id' => $id, 'description' => $id, 'status' => 'activated', 'image' => $image, '_links' => (object) []];
	}, ['creditcard', 'paypal', 'ideal']);
	$body = ['count' => count($methods), '_embedded' => ['methods' => $methods], '_links' => ['self' => ['href' => $url, 'type' => 'application/hal+json']]];
	return ['headers' => [], 'body' => (string) wp_json_encode($body), 'response' => ['code' => 200, 'message' => 'OK'], 'cookies' => []];
}, 10, 3);
