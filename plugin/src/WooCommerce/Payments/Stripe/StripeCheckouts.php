<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/**
 * Orders that are paid in a Checkout Session, as with Adaptive Pricing: the gateway hears of the payment by its webhook alone,
 * and writes the card into the order but not for whom Stripe keeps it.
 */
final class StripeCheckouts
{
	/** The gateway's own name of the session. */
	private const SESSION = '_stripe_checkout_session_id';

	/** Ours: the customer at Stripe that the session was made for. */
	public const CUSTOMER = '_encore_stripe_customer';

	private const DONE = ['checkout.session.completed', 'checkout.session.async_payment_succeeded'];

	/** Whether the shopper is on the thank-you page before its payment can be known. */
	public static function isToldLater(\WC_Order $order): bool
	{
		return $order->get_payment_method() === StripePlugin::GATEWAY && StripeOrder::meta($order, self::SESSION) !== '';
	}

	/** @return string empty where its payment did not come by a session, or the session was a guest's */
	public static function customer(\WC_Order $order): string
	{
		return StripeOrder::meta($order, self::CUSTOMER);
	}

	/** @param mixed $event as the gateway has heard it, and settled the order by it */
	public static function heard(mixed $type, mixed $event, mixed $order): void
	{
		$session = in_array($type, self::DONE, true) && $event instanceof \stdClass && ($event->data ?? null) instanceof \stdClass ? $event->data->object ?? null : null;
		if (!$session instanceof \stdClass || !$order instanceof \WC_Order || !self::isToldLater($order)) {
			return;
		}
		$customer = StripeApi::text($session, 'customer');
		$isIts = StripeApi::text($session, 'id') === StripeOrder::meta($order, self::SESSION);
		if ($isIts && str_starts_with($customer, 'cus_') && self::customer($order) === '') {
			$order->update_meta_data(self::CUSTOMER, $customer);
			$order->save_meta_data();
		}
	}
}
