<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\BasketLine;
use Encore\WooCommerce\Catalog\ProductOriginals;

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
				$ids = ProductOriginals::with([$own->bought(), $own->parent()]);
				$ofLine = ProductOriginals::categories($own->parent());
				array_push($products, ...$ids);
				array_push($categories, ...$ofLine);
				$keys = [...array_map(Basket::productKey(...), $ids), ...array_map(Basket::categoryKey(...), $ofLine)];
				$lines[] = new BasketLine($own->key, $keys, $own->quantity(), $offer);
			}
		}
		return new Basket(
			array_values(array_unique($products)),
			array_values(array_unique($categories)),
			ProductOriginals::counted($quantities),
			$lines,
			$offered,
			$choices,
		);
	}

	/** This product alone, as if one piece of it were in a cart: with every variation that it may be bought as. */
	public function ofProduct(\WC_Product $product): Basket
	{
		$id = $product->get_id();
		$variations = $product instanceof \WC_Product_Variable ? array_map(intval(...), $product->get_children()) : [];
		$ids = array_values(array_filter([$id, $product->get_parent_id(), ...$variations]));
		return new Basket(ProductOriginals::with($ids), ProductOriginals::categories($product->get_parent_id() ?: $id), ProductOriginals::counted([$id => 1]));
	}

	/** @return list<int> the offers that added a line */
	public function accepted(\WC_Cart $cart): array
	{
		return array_values(array_unique(array_map(static fn(CartLine $line): int => $line->offer(), CartLine::ofOffers($cart))));
	}
}
