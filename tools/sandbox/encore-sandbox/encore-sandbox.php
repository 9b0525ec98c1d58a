<?php

/**
 * Plugin Name: Encore Sandbox
 * Description: A card gateway for test shops: its provider runs on this machine and moves no real money. Never install it on a live shop.
 * Version: 0.1.0
 * Requires at least: 6.9
 * Requires PHP: 8.1
 * Requires Plugins: woocommerce
 * License: GPL-2.0-or-later
 * Text Domain: encore-sandbox
 *
 * @package EncoreSandbox
 */

declare(strict_types=1);

defined('ABSPATH') || exit;

spl_autoload_register(static function (string $class): void {
	if (str_starts_with($class, 'EncoreSandbox\\')) {
		require __DIR__ . '/src/' . str_replace('\\', '/', substr($class, 14)) . '.php';
	}
});

add_action('plugins_loaded', static function (): void {
	if (class_exists(WooCommerce::class)) {
		(new EncoreSandbox\Sandbox(__FILE__))->boot();
	}
});
