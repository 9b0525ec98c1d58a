<?php

/**
 * Plugin Name: Encore: Stripe in tests
 * Description: Switches Stripe's gateway on in a test shop and has its calls answered by a stand-in on this machine.
 */

if (!defined('ENCORE_STRIPE')) {
	return;
}

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'woocommerce-gateway-stripe/woocommerce-gateway-stripe.php',
])));

add_filter('default_option_woocommerce_stripe_settings', static fn(): array => [
	'enabled' => 'yes',
	'testmode' => 'yes',
	'test_publishable_key' => 'pk_test_encore',
	'test_secret_key' => 'sk_test_encore',
	'test_webhook_secret' => 'whsec_test',
	'publishable_key' => 'pk_live_encore',
	'secret_key' => 'sk_live_encore',
	'webhook_secret' => 'whsec_live',
	'capture' => 'yes',
	'saved_cards' => 'yes',
	'upe_checkout_experience_enabled' => 'yes',
	// What is switched on in Stripe's dashboard would win over the line below.
	'pmc_enabled' => 'no',
	'upe_checkout_experience_accepted_payments' => ['card', 'link'],
]);

// Nothing of it ever leaves the machine.
add_filter('pre_http_request', static function ($answer, array $arguments, string $url) {
	if ($answer !== false || !str_starts_with($url, 'https://api.stripe.com/')) {
		return $answer;
	}
	/** @var array{method?: string} $arguments as WordPress made them */
	$here = constant('ENCORE_STRIPE');
	// Some versions of the gateway ask WordPress to refuse addresses of this machine.
	return wp_remote_request(str_replace('https://api.stripe.com', is_string($here) ? $here : '', $url), ['reject_unsafe_urls' => false] + $arguments);
}, 10, 3);
