<?php

/**
 * Plugin Name: Encore
 * Description: Offers beside products, in the cart and at the checkout, and one-click offers after payment for WooCommerce.
 * Version: 0.1.0
 * Requires at least: 6.9
 * Requires PHP: 8.1
 * Requires Plugins: woocommerce
 * WC requires at least: 10.8
 * WC tested up to: 11.0
 * License: GPL-2.0-or-later
 * Text Domain: encore
 * Domain Path: /languages
 */

defined('ABSPATH') || exit;
spl_autoload_register(static function ($class) {
	$file = __DIR__ . '/src/' . str_replace('\\', '/', (string) substr($class, 7)) . '.php';
	strncmp($class, 'Encore\\', 7) === 0 && is_file($file) && require $file;
});
// Readable by PHP 7, so that an old server shows the notice and goes on.
$encore_boot = static function () {
	$has = ['PHP' => PHP_VERSION, 'WordPress' => get_bloginfo('version'), 'WooCommerce' => defined('WC_VERSION') ? WC_VERSION : '0'];
	foreach (['PHP' => '8.1', 'WordPress' => '6.9', 'WooCommerce' => '10.8'] as $name => $version) {
		if (version_compare($has[$name], $version, '<')) {
			return add_action('admin_notices', static function () use ($name, $version) {
				/* translators: 1: PHP, WordPress or WooCommerce, 2: a version. */
				$text = sprintf(__('Encore waits: it needs %1$s %2$s or newer.', 'encore'), $name, $version);
				echo '<div class="notice notice-error"><p>' . esc_html($text) . '</p></div>';
			});
		}
	}
	try {
		(new Encore\Plugin(__FILE__))->boot();
	} catch (\Throwable $error) { // A half-made update must not stop the shop.
		error_log("Encore could not start: {$error->getMessage()} in {$error->getFile()}:{$error->getLine()}");
	}
};
did_action('plugins_loaded') ? $encore_boot() : add_action('plugins_loaded', $encore_boot);
