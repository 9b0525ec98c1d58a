<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Approval;

/**
 * Around a gateway that is pressed on the shopper's behalf: it sees an empty cart and a visit that remembers nothing. So neither the
 * cart, notices and orders of the shopper's own visit change, nor does it take up a payment that was begun there for something else.
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
		[$session, $cart, $customer, $post, $get, $request] = [$shop->session, $shop->cart, $shop->customer, $_POST, $_GET, $_REQUEST];
		$isKept = static fn(): bool => false;
		add_filter('woocommerce_persistent_cart_enabled', $isKept);
		try {
			$shop->session = new ThrownAwaySession();
			$shop->cart = new ThrownAwayCart();
			$shop->customer = $customer ?? new \WC_Customer($order->get_customer_id());
			[$_POST, $_GET, $_REQUEST] = [$posted, [], $posted];
			return $work();
		} finally {
			[$shop->session, $shop->cart, $shop->customer, $_POST, $_GET, $_REQUEST] = [$session, $cart, $customer, $post, $get, $request];
			remove_filter('woocommerce_persistent_cart_enabled', $isKept);
		}
	}
}
