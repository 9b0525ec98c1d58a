<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Automattic\WooCommerce\Admin\Features\Fulfillments\FulfillmentUtils;
use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\WooCommerce\Payments\OfflineGateways;

/** Whether something more may be sold after an order, and whether its lines may still be added to it: the code of the first reason why not, or none. */
final class SameOrder
{
	/** Meta of an order whose payer need not be who placed it. */
	public const UNKNOWN_PAYER = '_encore_paid_by_link';

	/** Meta of an order whose gateway does not compare what was paid with its total: "yes" where that differs, "no" where not. */
	public const OTHER_AMOUNT = '_encore_other_amount';

	/**
	 * @hook filter encore_payment_coming
	 *
	 * Whether a pending order's payment has been made and comes by a webhook, in a moment: then an offer waits for it.
	 *
	 * @param bool      $isComing
	 * @param \WC_Order $order
	 * @return bool
	 */
	public const COMING = 'encore_payment_coming';

	/** A completed order takes lines only if payment itself completed it. */
	private const COMPLETED_BY_PAYMENT = MINUTE_IN_SECONDS;

	/**
	 * Why nothing more is sold after it at all.
	 *
	 * @param PaymentWay $way in which that would be paid for
	 */
	public static function keptOut(\WC_Order $order, PaymentWay $way): string
	{
		$isOffline = $way === PaymentWay::Offline;
		return match (true) {
			$isOffline && !self::isAwaited($order) => 'not_awaited',
			!$isOffline && $order->has_status('on-hold') => PlacedOrder::ON_HOLD,
			!$isOffline && self::isComing($order) => PlacedOrder::COMING,
			!$isOffline && (!$order->is_paid() || $order->get_date_paid() === null) => 'not_paid',
			LinkedOrders::isLinked($order) => 'linked_order',
			self::hasUnknownPayer($order) => 'paid_by_link',
			$order->get_meta(self::OTHER_AMOUNT) === 'yes' => 'other_amount',
			$order->get_total_refunded() > 0 || $order->get_refunds() !== [] => 'refunded',
			default => '',
		};
	}

	/** Why what is sold after it does not join it. */
	public static function whyLinked(\WC_Order $order, PaymentWay $way): string
	{
		return match (true) {
			$way !== PaymentWay::Offline && !self::isUnfinished($order) => PlacedOrder::FINISHED,
			self::isFulfilled($order) => PlacedOrder::FULFILLED,
			default => '',
		};
	}

	/** Whether what was accepted is added to it: whoever's session that happens in, the currencies that count are theirs. */
	public static function takesLine(\WC_Order $order, Acceptance $acceptance): bool
	{
		return self::isOpenTo($order, $acceptance) && self::whyLinked($order, $acceptance->way) === '';
	}

	/** Whether what was accepted may still follow it at all. */
	public static function isOpenTo(\WC_Order $order, Acceptance $acceptance): bool
	{
		return self::keptOut($order, $acceptance->way) === '' && $order->get_currency() === $acceptance->quote->net()->currency;
	}

	/** Whether its payment was nothing: no gateway has taken money for it, whatever card one of them may have kept. */
	public static function isFree(\WC_Order $order): bool
	{
		// Gift cards and store credit lower the one that is stored, or the one that is read.
		return min((float) $order->get_total('edit'), (float) $order->get_total()) <= 0.0;
	}

	/** Whether goods would not travel with it any more. */
	public static function isSent(\WC_Order $order): bool
	{
		return self::isCompleted($order) || self::isFulfilled($order);
	}

	/** @return string the payment method by which it is paid later, outside the shop; empty for any other */
	public static function offline(\WC_Order $order): string
	{
		$method = $order->get_payment_method();
		return OfflineGateways::status($method) === '' ? '' : $method;
	}

	/** Whether it is still to be paid on delivery, or ahead of it. */
	public static function isAwaited(\WC_Order $order): bool
	{
		$status = OfflineGateways::status($order->get_payment_method());
		return $status !== '' && $order->has_status($status) && ($order->is_paid() || $order->get_date_paid() === null);
	}

	/** Whether its shopper has yet to pay, before anything is sent. */
	public static function isPaidAhead(\WC_Order $order): bool
	{
		return self::isAwaited($order) && !$order->is_paid();
	}

	private static function isComing(\WC_Order $order): bool
	{
		return $order->has_status('pending') && apply_filters(self::COMING, false, $order) === true;
	}

	public static function hasUnknownPayer(\WC_Order $order): bool
	{
		return $order->get_meta(self::UNKNOWN_PAYER) !== '';
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
