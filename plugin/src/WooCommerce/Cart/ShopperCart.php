<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Ports\ShopperCart as Port;
use Encore\Domain\Offer\Basket;

/** The cart of the shopper who asks, from WooCommerce's session. */
final class ShopperCart implements Port
{
	private const ORDERS = 'encore_orders';
	private const MOST_ORDERS = 20;

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
		return self::tries();
	}

	/** @return list<int> orders made of the cart of this session since one was paid */
	public static function tries(): array
	{
		$orders = WC()->session instanceof \WC_Session ? WC()->session->get(self::ORDERS) : null;
		return is_array($orders) ? array_values(array_filter($orders, is_int(...))) : [];
	}

	/** An order was made of the cart, whose payment may fail: the cart stays then, and the next try may be another order. */
	public function becomes(int $orderId): void
	{
		WC()->session?->set(self::ORDERS, array_slice(array_values(array_unique([...$this->orders(), $orderId])), -self::MOST_ORDERS));
	}

	/** It was paid, or emptied. */
	public function isNew(): void
	{
		if ($this->orders() !== []) {
			WC()->session?->set(self::ORDERS, null);
		}
	}

	/** @param string $customer as WooCommerce's session names it: an account's number, or drawn by chance */
	public static function keyOf(string $customer): string
	{
		return hash_hmac('sha256', $customer, wp_salt('auth'));
	}
}
