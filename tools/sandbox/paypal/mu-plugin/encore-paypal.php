<?php

/**
 * Plugin Name: Encore: PayPal in tests
 * Description: Switches PayPal's gateway on in a test shop and has its calls answered by a stand-in on this machine.
 */

if (!defined('ENCORE_PAYPAL')) {
	return;
}

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'woocommerce-paypal-payments/woocommerce-paypal-payments.php',
])));

add_filter('default_option_woocommerce-ppcp-data-common', static fn(): array => [
	'use_sandbox' => true,
	'sandbox_merchant' => true,
	'merchant_connected' => true,
	'merchant_id' => 'MERCHANT',
	'merchant_email' => 'shop@example.com',
	'merchant_country' => 'US',
	'client_id' => 'client',
	'client_secret' => 'secret',
	'seller_type' => 'business',
	'wc_installation_path' => 'direct',
]);
add_filter('default_option_woocommerce_ppcp-gateway_settings', static fn(): array => ['enabled' => 'yes']);

// By the signature that the stand-in takes for PayPal's own.
add_filter('default_option_ppcp-webhook', static fn(): array => ['id' => 'WH-ENCORE', 'url' => home_url('/wp-json/paypal/v1/incoming'), 'event_types' => []]);

// Nothing of it ever leaves the machine.
add_filter('pre_http_request', static function ($answer, array $arguments, string $url) {
	if ($answer !== false || !str_starts_with($url, 'https://api-m.sandbox.paypal.com/')) {
		return $answer;
	}
	/** @var array{method?: string} $arguments as WordPress made them */
	$here = constant('ENCORE_PAYPAL');
	return wp_remote_request(str_replace('https://api-m.sandbox.paypal.com', is_string($here) ? $here : '', $url), ['reject_unsafe_urls' => false] + $arguments);
}, 10, 3);
