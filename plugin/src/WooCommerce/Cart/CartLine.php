<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/** One line of a WooCommerce cart, which is an array, read by type. */
final class CartLine
{
	/** Key of a line's data: the offer that added the line. */
	public const OFFER = 'encore_offer';

	/** Key of a line's data: the price of one piece as it was shown last. */
	public const SHOWN = 'encore_price';

	/** @param array<mixed> $data */
	public function __construct(public readonly string $key, private readonly array $data)
	{
	}

	/** @return list<self> */
	public static function all(\WC_Cart $cart): array
	{
		$lines = [];
		foreach ($cart->get_cart() as $key => $data) {
			if (is_array($data)) {
				$lines[] = new self((string) $key, $data);
			}
		}
		return $lines;
	}

	/** Zero when no offer added the line. */
	public function offer(): int
	{
		$offer = $this->data[self::OFFER] ?? 0;
		return is_int($offer) ? $offer : 0;
	}

	/** The product; of a variation its parent. */
	public function parent(): int
	{
		return $this->number('product_id');
	}

	/** What is bought: the variation, else the product. */
	public function bought(): int
	{
		return $this->number('variation_id') ?: $this->parent();
	}

	public function quantity(): int
	{
		return $this->number('quantity');
	}

	public function product(): ?\WC_Product
	{
		$product = $this->data['data'] ?? null;
		return $product instanceof \WC_Product ? $product : null;
	}

	/** A plain decimal; empty before it was shown. */
	public function shownPrice(): string
	{
		$price = $this->data[self::SHOWN] ?? '';
		return is_string($price) ? $price : '';
	}

	/** @param array<string, mixed> $changes */
	public function write(\WC_Cart $cart, array $changes): void
	{
		$cart->cart_contents[$this->key] = array_replace($this->data, $changes);
	}

	private function number(string $name): int
	{
		$value = $this->data[$name] ?? 0;
		return is_numeric($value) ? (int) $value : 0;
	}
}
