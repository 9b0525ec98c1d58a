<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Approval;

use Encore\WooCommerce\Orders\QuoteCustomer;

/**
 * Around a gateway that is pressed on the shopper's behalf: it sees an empty cart, the order's customer and a visit that remembers
 * nothing. So neither cart, notices, address and orders of the shopper's own visit change, nor does it take up a payment that was
 * begun there for something else.
 */
final class ThrownAway
{
	/**
	 * @template T
	 * @param array<string, string> $posted what the request would have posted
	 * @param callable(): T         $work
	 * @return T
	 */
	public static function around(\WC_Order $order, array $posted, callable $work): mixed
	{
		$shop = WC();
		// Its offer is being charged just then, so nobody else may pay the order; the gateway must not take it for a free one.
		$needs = static fn(mixed $may, mixed $of): mixed => $of instanceof \WC_Order && $of->get_id() === $order->get_id()
			? $of->has_status(['pending', 'failed']) && (float) $of->get_total() > 0.0
			: $may;
		[$session, $cart, $customer, $post, $get, $request] = [$shop->session, $shop->cart, $shop->customer, $_POST, $_GET, $_REQUEST];
		$isKept = static fn(): bool => false;
		add_filter('woocommerce_persistent_cart_enabled', $isKept);
		add_filter('woocommerce_order_needs_payment', $needs, PHP_INT_MAX, 2);
		try {
			$shop->session = new ThrownAwaySession();
			$shop->cart = new ThrownAwayCart();
			$shop->customer = self::customer($order);
			[$_POST, $_GET, $_REQUEST] = [$posted, [], $posted];
			return $work();
		} finally {
			[$shop->session, $shop->cart, $shop->customer, $_POST, $_GET, $_REQUEST] = [$session, $cart, $customer, $post, $get, $request];
			remove_filter('woocommerce_persistent_cart_enabled', $isKept);
			remove_filter('woocommerce_order_needs_payment', $needs, PHP_INT_MAX);
		}
	}

	private static function customer(\WC_Order $order): \WC_Customer
	{
		$customer = QuoteCustomer::of($order);
		is_email($order->get_billing_email()) && $customer->set_billing_email($order->get_billing_email());
		return $customer;
	}
}
