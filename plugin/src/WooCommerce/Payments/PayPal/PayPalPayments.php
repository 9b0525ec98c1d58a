<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\PayPal;

use Encore\WooCommerce\Orders\FreshOrder;
use WooCommerce\PayPalCommerce\ApiClient\Entity\Capture;

/**
 * What PayPal has taken for an offer's own order. Where the answer to a capture was lost PayPal's gateway calls the order
 * failed, and its webhook leaves a failed order alone: so PayPal is asked before the order is believed.
 */
final class PayPalPayments
{
	/** How the ids of all its methods begin. */
	public const GATEWAYS = 'ppcp-';
	private const PAYPAL_ORDER = '_ppcp_paypal_order_id';

	private const ASK = 'WooCommerce\PayPalCommerce\Api\ppcp_get_paypal_order';

	public static function canAsk(): bool
	{
		return function_exists(self::ASK);
	}

	/** The order as it stands now. On hold where nobody knows: then nobody pays it once more, and PayPal's webhook may complete it. */
	public function settled(\WC_Order $order): \WC_Order
	{
		if (!self::isInDoubt($order)) {
			return $order;
		}
		$taken = self::taken($order);
		match (true) {
			$taken === null => $order->has_status('on-hold') || $order->update_status('on-hold', __('PayPal does not say whether it has taken this payment.', 'encore')),
			$taken !== '' => $order->payment_complete($taken),
			default => $order->has_status('on-hold') && $order->update_status('failed', __('PayPal has not taken this payment.', 'encore')),
		};
		return FreshOrder::read($order->get_id()) ?? $order;
	}

	/** The gateway names PayPal's order right before it has that captured. */
	private static function isInDoubt(\WC_Order $order): bool
	{
		return str_starts_with($order->get_payment_method(), self::GATEWAYS)
			&& $order->get_transaction_id() === ''
			&& $order->get_date_paid() === null
			&& $order->has_status(['pending', 'failed', 'on-hold'])
			&& self::paypalOrder($order) !== '';
	}

	/** @return string|null the number of what PayPal has taken, empty where that is nothing; null where nobody knows */
	private static function taken(\WC_Order $order): ?string
	{
		if (!self::canAsk()) {
			return null;
		}
		try {
			$there = \WooCommerce\PayPalCommerce\Api\ppcp_get_paypal_order(self::paypalOrder($order));
			$capture = $there->purchase_units()[0]->payments()?->captures()[0] ?? null;
			return match (true) {
				!$there->status()->is('COMPLETED') => '',
				$capture !== null && self::isAllOf($capture, $order) => $capture->id(),
				default => null,
			};
		} catch (\Throwable) {
			return null;
		}
	}

	/** Believed only where it is what was asked for. */
	private static function isAllOf(Capture $capture, \WC_Order $order): bool
	{
		return $capture->status()->is('COMPLETED')
			&& $capture->amount()->currency_code() === $order->get_currency()
			&& wc_format_decimal($capture->amount()->value(), 2) === wc_format_decimal($order->get_total(), 2);
	}

	private static function paypalOrder(\WC_Order $order): string
	{
		$id = $order->get_meta(self::PAYPAL_ORDER);
		return is_string($id) ? $id : '';
	}
}
