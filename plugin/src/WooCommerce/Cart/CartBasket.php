<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\BasketLine;

/** What lies in a WooCommerce cart, as triggers look at it. */
final class CartBasket
{
	/** Only lines that no offer added call up an offer, and those that an offer stands in for; quantities are those of all lines. */
	public function of(\WC_Cart $cart): Basket
	{
		$products = [];
		$categories = [];
		$quantities = [];
		$lines = [];
		$offered = [];
		$choices = [];
		foreach (CartLine::all($cart) as $line) {
			$quantities[$line->bought()] = ($quantities[$line->bought()] ?? 0) + $line->quantity();
			$offer = $line->offer();
			$offered[$offer][$line->bought()] = ($offered[$offer][$line->bought()] ?? 0) + $line->quantity();
			$choices[$offer][$line->part()] ??= $line->choice();
			$own = $line->own();
			if ($own !== null) {
				$ofLine = self::categoriesOf($own->parent());
				array_push($products, $own->bought(), $own->parent());
				array_push($categories, ...$ofLine);
				$keys = [Basket::productKey($own->bought()), Basket::productKey($own->parent()), ...array_map(Basket::categoryKey(...), $ofLine)];
				$lines[] = new BasketLine($own->key, $keys, $own->quantity(), $offer);
			}
		}
		return new Basket(array_values(array_unique($products)), array_values(array_unique($categories)), $quantities, $lines, $offered, $choices);
	}

	/** This product alone, as if one piece of it were in a cart: with every variation that it may be bought as. */
	public function ofProduct(\WC_Product $product): Basket
	{
		$id = $product->get_id();
		$variations = $product instanceof \WC_Product_Variable ? array_map(intval(...), $product->get_children()) : [];
		$ids = array_values(array_filter([$id, $product->get_parent_id(), ...$variations]));
		return new Basket($ids, self::categoriesOf($product->get_parent_id() ?: $id), [$id => 1]);
	}

	/** @return list<int> the offers that added a line */
	public function accepted(\WC_Cart $cart): array
	{
		return array_values(array_unique(array_map(static fn(CartLine $line): int => $line->offer(), CartLine::ofOffers($cart))));
	}

	/** @return list<int> */
	private static function categoriesOf(int $productId): array
	{
		$ids = [];
		foreach (wc_get_product_term_ids($productId, 'product_cat') as $id) {
			$ids[] = is_numeric($id) ? (int) $id : 0;
		}
		return array_values(array_filter($ids));
	}
}
