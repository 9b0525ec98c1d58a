<?php

/**
 * Plugin Name: Encore demo store
 * Description: Keeps a local shop quiet: no wizard, no nagging, mail goes to a file.
 */

// One JSON object a line in wp-content/mails.jsonl; nothing leaves the machine.
add_filter('pre_wp_mail', static function ($sent, array $mail): bool {
	$line = wp_json_encode(['at' => gmdate('c')] + array_intersect_key($mail, array_flip(['to', 'subject', 'message', 'headers'])));
	file_put_contents(WP_CONTENT_DIR . '/mails.jsonl', $line . "\n", FILE_APPEND | LOCK_EX);
	return true;
}, 10, 2);

// In a shop of tests what waits runs when a test runs it, never beside one because somebody looked at an admin page; and a
// mail keeps its markup and gets no colours: painting the mails is a third of what placing an order costs.
if (defined('DISABLE_WP_CRON') && DISABLE_WP_CRON) {
	add_filter('action_scheduler_allow_async_request_runner', '__return_false');
	add_filter('woocommerce_mail_style_inline_callback', static fn(): Closure => static fn(?string $content): ?string => $content);
}

add_filter('woocommerce_enable_setup_wizard', '__return_false');
add_filter('woocommerce_prevent_automatic_wizard_redirect', '__return_true');
add_filter('woocommerce_admin_features', static fn(array $features): array => array_values(array_diff(
	array_filter($features, is_string(...)),
	['onboarding', 'onboarding-tasks', 'remote-inbox-notifications', 'remote-free-extensions', 'marketing', 'payment-gateway-suggestions', 'shipping-label-banner', 'wc-pay-promotion', 'wc-pay-welcome-page', 'core-profiler', 'launch-your-store'],
)));
add_filter('woocommerce_show_admin_notice', '__return_false');
add_filter('woocommerce_helper_suppress_admin_notices', '__return_true');
add_filter('admin_email_check_interval', '__return_zero');

// WordPress.org answers that there is nothing new: refused checks would only fill the error log.
add_filter('pre_http_request', static function ($answer, array $arguments, string $url) {
	if (wp_parse_url($url, PHP_URL_HOST) !== 'api.wordpress.org') {
		return $answer;
	}
	$nothing = ['offers' => [], 'plugins' => [], 'themes' => [], 'no_update' => [], 'translations' => []];
	return ['headers' => [], 'body' => (string) wp_json_encode($nothing), 'response' => ['code' => 200, 'message' => 'OK'], 'cookies' => [], 'filename' => null];
}, 10, 3);

// SQLite has no word for how WooCommerce reserves stock while somebody pays: every counted product would be sold out.
if (defined('DB_ENGINE') ? DB_ENGINE === 'sqlite' : defined('DB_FILE')) {
	add_filter('woocommerce_hold_stock_for_checkout', '__return_false');
}

// The shop's checkout is the block one; a form of the classic page comes back to that page, without scripts too.
add_filter('woocommerce_get_checkout_url', static fn($url) => did_action('wp') && is_page('classic-checkout') ? get_permalink() : $url);

// The home page's buttons lead to the checkout by an address that adds to the cart: it is no place to come Back to.
add_filter('woocommerce_add_to_cart_redirect', static function ($url) {
	$checkout = wp_parse_url(wc_get_checkout_url(), PHP_URL_PATH);
	return wp_parse_url(add_query_arg([]), PHP_URL_PATH) === $checkout ? wc_get_checkout_url() : $url;
});
