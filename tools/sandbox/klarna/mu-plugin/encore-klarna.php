<?php

/**
 * Plugin Name: Encore: Klarna in tests
 * Description: Switches Klarna's gateway on in a test shop, with credentials of nobody. Its API is answered by the tests.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'klarna-payments-for-woocommerce/klarna-payments-for-woocommerce.php',
])));

add_filter('default_option_woocommerce_klarna_payments_settings', static fn(): array => [
	'enabled' => 'yes',
	'testmode' => 'yes',
	'test_merchant_id_us' => 'PK_encore',
	'test_shared_secret_us' => 'encore',
	'available_countries' => ['us'],
	'customer_type' => 'b2c',
]);
