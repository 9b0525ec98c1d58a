<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Cart\TriedOrders;

/** The shopper's cart, without what offers added to it, and with what they stand in for. */
final class CartPurchase implements Purchase
{
	/** @var list<CartLine> */
	private readonly array $lines;

	public function __construct(private readonly \WC_Cart $cart)
	{
		$this->lines = array_values(array_filter(array_map(static fn(CartLine $line): ?CartLine => $line->own(), CartLine::all($cart))));
	}

	public function products(): array
	{
		$ids = [];
		foreach ($this->lines as $line) {
			array_push($ids, $line->bought(), $line->parent());
		}
		return array_values(array_unique($ids));
	}

	public function total(): float
	{
		return array_sum(array_map(static fn(CartLine $line): float => $line->total(wc_prices_include_tax()), $this->lines));
	}

	public function pieces(): int
	{
		return array_sum(array_map(static fn(CartLine $line): int => $line->quantity(), $this->lines));
	}

	public function lines(): int
	{
		return count($this->lines);
	}

	public function coupons(): array
	{
		return array_values(array_filter($this->cart->get_applied_coupons(), is_string(...)));
	}

	public function place(): array
	{
		$customer = $this->cart->get_customer();
		return $customer->get_shipping_country() !== ''
			? [$customer->get_shipping_country(), $customer->get_shipping_state()]
			: [$customer->get_billing_country(), $customer->get_billing_state()];
	}

	public function paymentMethod(): string
	{
		return $this->chosen('chosen_payment_method')[0] ?? '';
	}

	public function shippingMethods(): array
	{
		return array_map(static fn(string $rate): string => explode(':', $rate)[0], $this->chosen('chosen_shipping_methods'));
	}

	public function currency(): string
	{
		return get_woocommerce_currency();
	}

	public function customerId(): int
	{
		return get_current_user_id();
	}

	public function email(): string
	{
		// Whoever types somebody's address learns nothing about what they bought.
		return '';
	}

	public function orderId(): int
	{
		return 0;
	}

	public function tries(): array
	{
		return TriedOrders::all();
	}

	public function beingPaid(): int
	{
		return 0;
	}

	/** @return list<string> */
	private function chosen(string $name): array
	{
		$chosen = WC()->session instanceof \WC_Session ? WC()->session->get($name) : null;
		return array_values(array_filter((array) $chosen, is_string(...)));
	}
}
