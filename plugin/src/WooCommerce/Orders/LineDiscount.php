<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** What an owner has taken off a line since, by a coupon or by hand: it leaves the order's discount together with the line. */
final class LineDiscount
{
	public static function takeOut(\WC_Order $order, \WC_Order_Item_Product $item): void
	{
		$net = (float) $item->get_subtotal('edit') - (float) $item->get_total('edit');
		$tax = (float) $item->get_subtotal_tax('edit') - (float) $item->get_total_tax('edit');
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
		$coupons = array_values($order->get_items('coupon'));
		// Where there are more, nobody can say which of them it was.
		if (count($coupons) === 1 && $coupons[0] instanceof \WC_Order_Item_Coupon) {
			$coupons[0]->set_discount(self::less($coupons[0]->get_discount('edit'), $net));
			$coupons[0]->set_discount_tax(self::less($coupons[0]->get_discount_tax('edit'), $tax));
		}
	}

	private static function less(mixed $amount, float $by): string
	{
		return (string) wc_format_decimal(max(0.0, (is_numeric($amount) ? (float) $amount : 0.0) - $by), wc_get_price_decimals());
	}
}
