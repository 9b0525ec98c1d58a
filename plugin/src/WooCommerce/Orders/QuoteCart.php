<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/**
 * A cart for one question: what does this line cost? It listens to no hook, has no session, no coupon, no fee and no
 * delivery of its own (the line travels with the order), and is thrown away.
 */
final class QuoteCart extends \WC_Cart
{
	public const KEY = 'encore_quote';

	public function __construct(private readonly QuoteCustomer $owner, \WC_Product $product, int $quantity)
	{
		$this->session = new \WC_Cart_Session($this);
		$this->fees_api = new \WC_Cart_Fees();
		$this->cart_contents = [
			self::KEY => [
				'key' => self::KEY,
				'product_id' => $product->get_parent_id() !== 0 ? $product->get_parent_id() : $product->get_id(),
				'variation_id' => $product->get_parent_id() !== 0 ? $product->get_id() : 0,
				'variation' => [],
				'quantity' => $quantity,
				'data' => $product,
			],
		];
	}

	/** @return array<array-key, mixed> */
	public function get_cart()
	{
		return $this->get_cart_contents();
	}

	public function get_customer()
	{
		return $this->owner;
	}

	public function needs_shipping()
	{
		return false;
	}

	/** @return array<array-key, mixed> */
	public function calculate_shipping()
	{
		return [];
	}

	public function calculate_fees()
	{
	}
}
