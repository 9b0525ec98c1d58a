<?php

/**
 * Plugin Name: A look at Encore without WooCommerce
 * Description: The parts of Encore that need no WooCommerce, on a sample. Only in stores that tools/look makes; it never ships.
 */

declare(strict_types=1);

namespace Encore\Tools\Look;

defined('ABSPATH') || exit;

spl_autoload_register(static function (string $class): void {
	$file = str_starts_with($class, __NAMESPACE__ . '\\')
		? __DIR__ . '/encore-look/shop/' . substr($class, strlen(__NAMESPACE__) + 1) . '.php'
		: WP_PLUGIN_DIR . '/encore/src/' . str_replace('\\', '/', substr($class, strlen('Encore\\'))) . '.php';
	str_starts_with($class, 'Encore\\') && is_file($file) && require $file;
});

add_action('plugins_loaded', static function (): void {
	$plugin = WP_PLUGIN_DIR . '/encore/encore.php';
	// It is a link here: so WordPress knows where its built files are served.
	wp_register_plugin_realpath($plugin);
	(new Look($plugin))->boot();
});
