<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** What the gateway has written into an order. It is read here, and written only into an order that is ours. */
final class StripeOrder
{
	public const CUSTOMER = '_stripe_customer_id';
	public const METHOD = '_stripe_source_id';
	public const INTENT = '_stripe_intent_id';
	public const CAPTURED = '_stripe_charge_captured';
	public const TYPE = '_stripe_upe_payment_type';
	public const REFUND = '_stripe_refund_id';
	public const REFUND_LOCK = '_stripe_lock_refund';

	private function __construct(
		public readonly int $id,
		public readonly string $number,
		public readonly string $customer,
		public readonly string $method,
		private readonly bool $isPaid,
	) {
	}

	/** Null where it is none of the gateway's, or the customer at Stripe is not known. */
	public static function find(int $orderId): ?self
	{
		$order = wc_get_order($orderId);
		if (!$order instanceof \WC_Order || $order->get_payment_method() !== StripePlugin::GATEWAY) {
			return null;
		}
		$customer = self::customerOf($order);
		// Whatever was only authorised is not paid, whoever has set its status.
		$isPaid = $order->is_paid() && $order->get_transaction_id() !== '' && self::meta($order, self::CAPTURED) === 'yes';
		return !str_starts_with($customer, 'cus_') ? null : new self(
			$order->get_id(),
			$order->get_order_number(),
			$customer,
			self::meta($order, self::METHOD),
			$isPaid,
		);
	}

	/** For whom Stripe keeps what has paid it; empty where nobody is known. */
	public static function customerOf(\WC_Order $order): string
	{
		return self::meta($order, self::CUSTOMER) ?: StripeCheckouts::customer($order);
	}

	/** Whether its first payment was captured, with a payment method that Stripe may keep. */
	public function hasPaid(): bool
	{
		return $this->isPaid && str_starts_with($this->method, 'pm_');
	}

	public static function meta(\WC_Order $order, string $name): string
	{
		$value = $order->get_meta($name);
		return is_string($value) ? $value : '';
	}
}
