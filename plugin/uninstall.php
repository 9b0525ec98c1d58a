<?php

/** Runs when the owner deletes the plugin. */

defined('WP_UNINSTALL_PLUGIN') || exit;

if (version_compare(PHP_VERSION, '8.1', '<')) {
	return;
}

spl_autoload_register(static function ($class) {
	$file = __DIR__ . '/src/' . str_replace('\\', '/', (string) substr($class, 7)) . '.php';
	strncmp($class, 'Encore\\', 7) === 0 && is_file($file) && require $file;
});

$connection = Encore\WordPress\Database\Connection::toWordPress();
(new Encore\WordPress\Deletion\Uninstaller($connection, new Encore\WordPress\Deletion\Leftovers(
	$connection,
	Encore\WooCommerce\Orders\OrderMarks::ALL,
	[Encore\WooCommerce\Cart\TriedOrders::OPTION],
)))->run();
