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
	public const GATEWAYS = 'ppcp-';
	public const PAYPAL_ORDER = '_ppcp_paypal_order_id';

	private const ASK = 'WooCommerce\PayPalCommerce\Api\ppcp_get_paypal_order';

	/** @return \WC_Order|null the order as it stands now; null where nobody knows whether it is paid */
	public function known(\WC_Order $order): ?\WC_Order
	{
		if (!self::isInDoubt($order)) {
			return $order;
		}
		try {
			return $this->asked($order);
		} catch (\Throwable) {
			return null;
		}
	}

	/** The gateway names PayPal's order right before it has that captured. */
	private static function isInDoubt(\WC_Order $order): bool
	{
		return str_starts_with($order->get_payment_method(), self::GATEWAYS)
			&& $order->get_transaction_id() === ''
			&& $order->get_date_paid() === null
			&& $order->has_status(['pending', 'failed'])
			&& self::paypalOrder($order) !== '';
	}

	private function asked(\WC_Order $order): ?\WC_Order
	{
		if (!function_exists(self::ASK)) {
			return null;
		}
		$there = \WooCommerce\PayPalCommerce\Api\ppcp_get_paypal_order(self::paypalOrder($order));
		if (!$there->status()->is('COMPLETED')) {
			return $order;
		}
		$capture = $there->purchase_units()[0]->payments()?->captures()[0] ?? null;
		if ($capture === null || !self::isAllOf($capture, $order)) {
			return null;
		}
		$order->payment_complete($capture->id());
		return FreshOrder::read($order->get_id()) ?? $order;
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
