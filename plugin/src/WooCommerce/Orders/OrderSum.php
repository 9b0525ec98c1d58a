<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;

/**
 * An order's total beside the sum of its lines, fees, shipping and their taxes. They may differ (a gift card, a
 * rounding); what must not be is that they differ by exactly an offer that is about to be added, or was.
 */
final class OrderSum
{
	/** What the total says beyond the sum of the parts. */
	public static function excess(\WC_Order $order): float
	{
		$excess = (float) $order->get_total('edit');
		foreach ($order->get_items(['line_item', 'fee', 'shipping']) as $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Fee || $item instanceof \WC_Order_Item_Shipping) {
				$excess -= (float) $item->get_total('edit') + (float) $item->get_total_tax('edit');
			}
		}
		return $excess;
	}

	/** Whether two amounts are the same in money of this kind. */
	public static function isSame(float $one, float $other, Money $kind): bool
	{
		return abs($one - $other) < 0.5 / 10 ** $kind->minorUnit;
	}
}
