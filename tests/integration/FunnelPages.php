<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Hook;

/** What shopper and owner see of an order's offers, without the rest of the page. */
final class FunnelPages
{
	public static function thankYou(\WC_Order $order): string
	{
		$here = static fn(): bool => true;
		$_GET['key'] = $order->get_order_key();
		set_query_var('order-received', (string) $order->get_id());
		add_filter('woocommerce_is_order_received_page', $here);
		try {
			FunnelHooks::run('template_redirect', 30);
			return trim(do_blocks('<!-- wp:encore/added-to-order /-->'));
		} finally {
			remove_filter('woocommerce_is_order_received_page', $here);
			set_query_var('order-received', '');
			unset($_GET['key']);
		}
	}

	/** The panel on the order screen, with orders kept as posts too. */
	public static function panel(\WC_Order $order): string
	{
		global $wp_meta_boxes, $wp_filter;
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once WC_ABSPATH . 'includes/admin/wc-admin-functions.php';
		$wp_meta_boxes = [];
		$screen = wc_get_page_screen_id('shop-order');
		$object = $screen === 'shop_order' ? get_post($order->get_id()) ?? $order : $order;
		$hook = is_array($wp_filter) ? $wp_filter['add_meta_boxes'] ?? null : null;
		foreach ($hook instanceof \WP_Hook ? array_column($hook->callbacks[40], 'function') : [] as $function) {
			$owner = $function instanceof \Closure ? (new \ReflectionFunction($function))->getClosureThis() : null;
			if ($owner instanceof Hook && $function instanceof \Closure) {
				$function($screen, $object);
			}
		}
		ob_start();
		do_meta_boxes($screen, 'normal', $object);
		return (string) ob_get_clean();
	}
}
