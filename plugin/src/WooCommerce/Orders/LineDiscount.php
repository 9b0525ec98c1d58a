<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** What an owner has taken off a line since: it leaves the order's discount together with the line. A coupon takes nothing off it. */
final class LineDiscount
{
	public static function takeOut(\WC_Order $order, \WC_Order_Item_Product $item): void
	{
		$net = (float) $item->get_subtotal('edit') - (float) $item->get_total('edit');
		if ($net <= 0) {
			return;
		}
		[$left, $leftTax] = [0.0, 0.0];
		foreach ($order->get_items() as $other) {
			if ($other instanceof \WC_Order_Item_Product && $other->get_id() !== $item->get_id()) {
				$left += (float) $other->get_subtotal('edit') - (float) $other->get_total('edit');
				$leftTax += (float) $other->get_subtotal_tax('edit') - (float) $other->get_total_tax('edit');
			}
		}
		// As WooCommerce sums them.
		$order->set_discount_total((string) wc_format_decimal($left, wc_get_price_decimals()));
		$order->set_discount_tax((string) wc_round_tax_total($leftTax));
	}
}
