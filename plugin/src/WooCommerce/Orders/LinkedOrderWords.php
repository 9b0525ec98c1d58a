<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** What a page of a linked order says of the order that it belongs to. */
final class LinkedOrderWords
{
	/**
	 * @param \Closure(\WC_Order): string $url where whoever looks may see that order; empty where they may not
	 * @return string HTML; empty where it is no linked order
	 */
	public static function belongs(\WC_Order $order, \Closure $url): string
	{
		$first = LinkedOrders::isLinked($order) ? wc_get_order(LinkedOrders::firstOf($order)) : false;
		if (!$first instanceof \WC_Order) {
			return '';
		}
		$address = $url($first);
		/* translators: %s: an order's number. */
		$belongs = esc_html(sprintf(__('This belongs to order #%s.', 'encore'), $first->get_order_number()));
		return $belongs . ($address === '' ? '' : sprintf(
			' <a href="%1$s">%2$s</a>',
			esc_url($address),
			/* translators: %s: an order's number. */
			esc_html(sprintf(__('See order #%s', 'encore'), $first->get_order_number())),
		));
	}
}
