<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Basket;

/** What lies in a WooCommerce cart, as triggers look at it. */
final class CartBasket
{
	/** Key of a cart line's data: the offer that added the line. */
	public const OFFER = 'encore_offer';

	/** Only lines that no offer added call up an offer; quantities are those of all lines. */
	public function of(\WC_Cart $cart): Basket
	{
		$products = [];
		$categories = [];
		$quantities = [];
		foreach ($cart->get_cart() as $line) {
			$id = self::productOf($line);
			$quantities[$id] = ($quantities[$id] ?? 0) + (int) $line['quantity'];
			if (self::offerOf($line) !== 0) {
				continue;
			}
			$parent = (int) $line['product_id'];
			array_push($products, $id, $parent);
			array_push($categories, ...array_map(intval(...), wc_get_product_term_ids($parent, 'product_cat')));
		}
		return new Basket(array_values(array_unique($products)), array_values(array_unique($categories)), $quantities);
	}

	/** @return list<int> the offers that added a line */
	public function accepted(\WC_Cart $cart): array
	{
		return array_values(array_unique(array_filter(array_map(self::offerOf(...), $cart->get_cart()))));
	}

	/** @param array<string, mixed> $line */
	public static function offerOf(array $line): int
	{
		$offer = $line[self::OFFER] ?? 0;
		return is_int($offer) ? $offer : 0;
	}

	/**
	 * @param array<string, mixed> $line
	 * @return int the variation, else the product
	 */
	public static function productOf(array $line): int
	{
		return (int) ($line['variation_id'] ?? 0) ?: (int) ($line['product_id'] ?? 0);
	}
}
