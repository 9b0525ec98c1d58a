<?php

/**
 * Plugin Name: Encore: WooPayments in tests
 * Description: Switches WooPayments on in a test shop, connected as its options say it. Its account is answered here; payments by the tests.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'woocommerce-payments/woocommerce-payments.php',
])));

add_filter('default_option_jetpack_options', static fn(): array => ['id' => 4711, 'master_user' => 1]);
add_filter('default_option_jetpack_private_options', static fn(): array => ['blog_token' => 'encore.blog', 'user_tokens' => [1 => 'encore.user.1']]);
add_filter('default_option_woocommerce_woocommerce_payments_settings', static fn(): array => ['enabled' => 'yes', 'test_mode' => 'yes', 'upe_enabled_payment_method_ids' => ['card'], 'saved_cards' => 'no']);
add_filter('default_option_wcpay_onboarding_test_mode', static fn(): string => 'yes');

// Nothing of it ever leaves the machine.
add_filter('pre_http_request', static function ($answer, array $arguments, string $url) {
	if ($answer !== false || !str_starts_with($url, 'https://public-api.wordpress.com/')) {
		return $answer;
	}
	$account = preg_match('~/sites/4711/wcpay/accounts(\?|$)~', $url) === 1 ? [
		'account_id' => 'acct_encore',
		'status' => 'complete',
		'is_live' => false,
		'is_test_drive' => false,
		'country' => 'US',
		'email' => 'shop@example.com',
		'details_submitted' => true,
		'payments_enabled' => true,
		'has_pending_requirements' => false,
		'has_overdue_requirements' => false,
		'current_deadline' => null,
		'statement_descriptor' => 'ENCORE',
		'live_publishable_key' => 'pk_live_encore',
		'test_publishable_key' => 'pk_test_encore',
		'capabilities' => ['card_payments' => 'active'],
		'capability_requirements' => ['card_payments' => []],
		'fees' => ['card' => ['base' => ['percentage_rate' => 0.029, 'fixed_rate' => 30, 'currency' => 'usd']]],
		'store_currencies' => ['default' => 'usd', 'supported' => ['usd']],
		'customer_currencies' => ['supported' => ['usd']],
		'deposits' => ['status' => 'enabled', 'interval' => 'daily', 'delay_days' => 2],
		'progressive_onboarding' => ['is_enabled' => false, 'is_complete' => false],
		'fraud_mitigation_settings' => ['avs_check_enabled' => true, 'cvc_check_enabled' => true],
		'card_testing_protection_eligible' => false,
		'platform_checkout_eligible' => false,
	] : ['code' => 'rest_no_route', 'message' => 'Not here.'];
	return ['headers' => [], 'body' => (string) wp_json_encode($account), 'response' => ['code' => isset($account['code']) ? 404 : 200, 'message' => ''], 'cookies' => []];
}, 10, 3);
