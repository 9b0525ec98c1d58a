<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Automattic\WooCommerce\Admin\Features\Fulfillments\FulfillmentUtils;
use Automattic\WooCommerce\Utilities\FeaturesUtil;

/** Whether lines may still be added to an order that was paid: the code of the first reason why not, or none. */
final class SameOrder
{
	/** Meta of an order whose payer need not be who placed it. */
	public const PAID_BY_LINK = '_encore_paid_by_link';

	/** A completed order takes lines only if payment itself completed it. */
	private const COMPLETED_BY_PAYMENT = MINUTE_IN_SECONDS;

	public static function keptOut(\WC_Order $order): string
	{
		return match (true) {
			!$order->is_paid() || $order->get_date_paid() === null => 'not_paid',
			self::isPaidByLink($order) => 'paid_by_link',
			$order->get_total_refunded() > 0 || $order->get_refunds() !== [] => 'refunded',
			$order->get_currency() !== get_woocommerce_currency() => 'other_currency',
			!self::isUnfinished($order) => 'finished',
			self::isFulfilled($order) => 'fulfilled',
			default => '',
		};
	}

	public static function isPaidByLink(\WC_Order $order): bool
	{
		return $order->get_meta(self::PAID_BY_LINK) !== '';
	}

	public static function isCompleted(\WC_Order $order): bool
	{
		return $order->has_status('completed');
	}

	private static function isUnfinished(\WC_Order $order): bool
	{
		if ($order->has_status('processing')) {
			return true;
		}
		return self::isCompleted($order) && !$order->needs_processing() && self::isCompletedByPayment($order);
	}

	/** And not by somebody's hand, later. */
	public static function isCompletedByPayment(\WC_Order $order): bool
	{
		$paid = $order->get_date_paid();
		$completed = $order->get_date_completed();
		return $paid !== null
			&& $completed !== null
			&& abs($completed->getTimestamp() - $paid->getTimestamp()) <= self::COMPLETED_BY_PAYMENT;
	}

	public static function isFulfilled(\WC_Order $order): bool
	{
		return FeaturesUtil::feature_is_enabled('fulfillments')
			&& FulfillmentUtils::get_order_fulfillment_status($order) !== 'no_fulfillments';
	}
}
