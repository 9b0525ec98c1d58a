<?php

/**
 * Plugin Name: Encore: Braintree in tests
 * Description: Switches Braintree's gateways on in a test shop, with keys of nobody.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'woocommerce-gateway-paypal-powered-by-braintree/woocommerce-gateway-paypal-powered-by-braintree.php',
])));

foreach (['credit_card', 'paypal'] as $method) {
	add_filter("default_option_woocommerce_braintree_{$method}_settings", static fn(): array => [
		'enabled' => 'yes',
		'environment' => 'sandbox',
		'inherit_settings' => 'no',
		'sandbox_merchant_id' => 'encore',
		'sandbox_public_key' => 'encore',
		'sandbox_private_key' => 'encore',
	]);
}
