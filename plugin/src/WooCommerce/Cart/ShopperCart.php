<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Ports\ShopperCart as Port;
use Encore\Domain\Offer\Basket;

/** The cart of the shopper who asks, from WooCommerce's session. */
final class ShopperCart implements Port
{
	public function __construct(private readonly CartBasket $basket)
	{
	}

	public function load(): bool
	{
		if (!did_action('woocommerce_load_cart_from_session')) {
			wc_load_cart();
		}
		$session = WC()->session;
		return $session instanceof \WC_Session && WC()->cart instanceof \WC_Cart && (!$session instanceof \WC_Session_Handler || $session->has_session());
	}

	public function basket(): Basket
	{
		return WC()->cart instanceof \WC_Cart ? $this->basket->of(WC()->cart) : new Basket([], []);
	}

	public function accepted(): array
	{
		return WC()->cart instanceof \WC_Cart ? $this->basket->accepted(WC()->cart) : [];
	}

	public function key(): string
	{
		$session = WC()->session;
		$customer = $session instanceof \WC_Session ? (string) $session->get_customer_id() : '';
		return $customer === '' ? '' : self::keyOf($customer);
	}

	public function orders(): array
	{
		return TriedOrders::all();
	}

	/** @param string $customer as WooCommerce's session names it: an account's number, or drawn by chance */
	public static function keyOf(string $customer): string
	{
		return hash_hmac('sha256', $customer, wp_salt('auth'));
	}
}
