<?php

/**
 * Run by `wp eval-file` with the first and the last order of a crowd, and the product they were offered: prints what the
 * shop's books say of them.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

(static function (int $first, int $last, int $product): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	$acceptances = $db->get_results((string) $db->prepare('SELECT uuid, state FROM %i WHERE order_id BETWEEN %d AND %d', "{$db->prefix}encore_acceptances", $first, $last), ARRAY_A);
	$orders = array_filter(array_map('wc_get_order', range($first, $last)), static fn(mixed $order): bool => $order instanceof \WC_Order && $order->get_payment_method() === 'encore_sandbox');
	$offered = wc_get_product($product);
	echo "\n" . wp_json_encode([
		'acceptances' => $acceptances,
		'totals' => array_values(array_map(static fn(\WC_Order $order): string => (string) $order->get_total(), $orders)),
		'lines' => array_values(array_map(static fn(\WC_Order $order): int => count($order->get_items()), $orders)),
		'stock' => $offered instanceof \WC_Product ? $offered->get_stock_quantity() : null,
	]);
})((int) $args[0], (int) $args[1], (int) $args[2]);
