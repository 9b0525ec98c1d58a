<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** The thank-you page of an order, as its shopper comes to it. */
final class FunnelThanks
{
	/** What ours is on the order's thank-you page. */
	public static function page(\WC_Order $order, ?string $key = null, bool $classic = false, string $insideOf = ''): string
	{
		$here = static fn(): bool => true;
		$_GET['key'] = $key ?? $order->get_order_key();
		set_query_var('order-received', (string) $order->get_id());
		add_filter('woocommerce_is_order_received_page', $here);
		$around = \WP_Block_Supports::$block_to_render;
		try {
			FunnelHooks::run('template_redirect', 30);
			ob_start();
			if (!$classic || $insideOf !== '') {
				echo do_blocks('<!-- wp:encore/added-to-order /-->');
			}
			if ($classic) {
				\WP_Block_Supports::$block_to_render = ['blockName' => $insideOf, 'attrs' => []];
				FunnelHooks::run('woocommerce_thankyou', 5, $order->get_id());
			}
			return trim((string) ob_get_clean());
		} finally {
			\WP_Block_Supports::$block_to_render = $around;
			remove_filter('woocommerce_is_order_received_page', $here);
			set_query_var('order-received', '');
		}
	}
}
