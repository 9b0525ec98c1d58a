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

add_filter('woocommerce_enable_setup_wizard', '__return_false');
add_filter('woocommerce_prevent_automatic_wizard_redirect', '__return_true');
add_filter('woocommerce_admin_features', static fn(array $features): array => array_values(array_diff(
	$features,
	['onboarding', 'onboarding-tasks', 'remote-inbox-notifications', 'remote-free-extensions', 'marketing', 'payment-gateway-suggestions', 'shipping-label-banner', 'wc-pay-promotion', 'wc-pay-welcome-page', 'core-profiler', 'launch-your-store']
)));
add_filter('woocommerce_show_admin_notice', '__return_false');
add_filter('woocommerce_helper_suppress_admin_notices', '__return_true');
add_filter('admin_email_check_interval', '__return_zero');

// No checks for updates: they would only fill the error log of a shop that may not talk to the outside.
foreach (['core', 'plugins', 'themes'] as $kind) {
	add_filter("pre_site_transient_update_$kind", static fn(): object => (object) ['last_checked' => time(), 'version_checked' => wp_get_wp_version(), 'updates' => [], 'response' => [], 'no_update' => [], 'checked' => [], 'translations' => []]);
}
add_action('init', static function (): void {
	foreach (['wp_version_check', 'wp_update_plugins', 'wp_update_themes'] as $check) {
		remove_action($check, $check);
		wp_clear_scheduled_hook($check);
	}
	remove_action('init', 'wp_schedule_update_checks');
	remove_action('admin_init', '_maybe_update_core');
	remove_action('admin_init', '_maybe_update_plugins');
	remove_action('admin_init', '_maybe_update_themes');
}, 1);
