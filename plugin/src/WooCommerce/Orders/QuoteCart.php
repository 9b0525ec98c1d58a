<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/**
 * A cart for one question: what do these lines cost? It listens to no hook, has no session, no coupon, no fee and no
 * delivery of its own (OfferShipping asks for that), and is thrown away.
 */
final class QuoteCart extends \WC_Cart
{
	/** @param list<array{\WC_Product, int}> $lines products with their prices set, and their pieces */
	public function __construct(private readonly QuoteCustomer $owner, array $lines)
	{
		$this->session = new \WC_Cart_Session($this);
		$this->fees_api = new \WC_Cart_Fees();
		foreach ($lines as $place => [$product, $quantity]) {
			$this->cart_contents[self::key($place)] = [
				'key' => self::key($place),
				'product_id' => $product->get_parent_id() !== 0 ? $product->get_parent_id() : $product->get_id(),
				'variation_id' => $product->get_parent_id() !== 0 ? $product->get_id() : 0,
				'variation' => [],
				'quantity' => $quantity,
				'data' => $product,
			];
		}
	}

	/** @return mixed what it says of one line by now */
	public function line(int $place): mixed
	{
		return $this->get_cart_contents()[self::key($place)] ?? null;
	}

	/** @return array<array-key, mixed> the lines that have to be sent */
	public function sent(): array
	{
		return array_filter($this->get_cart_contents(), static function (mixed $line): bool {
			$product = is_array($line) ? $line['data'] ?? null : null;
			return $product instanceof \WC_Product && $product->needs_shipping();
		});
	}

	private static function key(int $place): string
	{
		return "encore_quote_{$place}";
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
