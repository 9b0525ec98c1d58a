<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\WooCommerce\Orders\SameOrder;

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
		if (StripeApi::text($session, 'id') !== StripeOrder::meta($order, self::SESSION)) {
			return;
		}
		$customer = StripeApi::text($session, 'customer');
		if (str_starts_with($customer, 'cus_') && self::customer($order) === '') {
			$order->update_meta_data(self::CUSTOMER, $customer);
			$order->save_meta_data();
		}
		self::compare($session, $order);
	}

	/**
	 * The session is of what lay in the cart when the page last told Stripe, and the gateway compares nothing. Its amount is in
	 * the shop's currency whatever the shopper was shown, which is in `presentment_details`. Asked once: offers add to the total.
	 */
	private static function compare(\stdClass $session, \WC_Order $order): void
	{
		if (StripeOrder::meta($order, SameOrder::OTHER_AMOUNT) !== '') {
			return;
		}
		[$amount, $currency] = [$session->amount_total ?? null, strtoupper(StripeApi::text($session, 'currency'))];
		$isSame = is_int($amount) && $currency === $order->get_currency() && StripeAmount::isTotal($amount, $currency, (float) $order->get_total());
		$order->update_meta_data(SameOrder::OTHER_AMOUNT, $isSame ? 'no' : 'yes');
		$order->save_meta_data();
		if (!$isSame) {
			/* translators: 1: amount and currency, 2: the order's total and currency. */
			$words = __('Please look at this: Stripe’s checkout was for %1$s, and this order’s total is %2$s. Please settle the difference with the customer. No offer follows this order.', 'encore');
			$taken = is_int($amount) ? StripeAmount::decimal($amount, $currency) : '?';
			$order->add_order_note(sprintf($words, "{$taken} {$currency}", "{$order->get_total()} {$order->get_currency()}"));
		}
	}
}
