<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;

/** What offers cost in a cart, each part by itself; what cannot be sold, or not stay in the cart, is left out. */
final class PriceParts
{
	public function __construct(private readonly Catalog $catalog)
	{
	}

	/**
	 * @param list<Offer> $offers
	 * @param list<int>   $accepted offers that are in the cart already
	 * @return array<int, non-empty-array<int, PricedOffer>> by offer id and product, the main one first
	 */
	public function of(Basket $basket, array $offers, array $accepted): array
	{
		$ids = array_merge([], ...array_map(static fn(Offer $offer): array => $offer->productIds(), $offers));
		$products = $ids === [] ? [] : $this->catalog->products(array_values(array_unique($ids)));
		$priced = [];
		foreach (array_merge([], ...array_map(static fn(Offer $offer): array => $offer->alone(), $offers)) as $part) {
			$product = $products[$part->productId] ?? null;
			if ($product === null || !$part->hasPriceFor($product)) {
				continue;
			}
			$inBasket = $basket->quantityOf($product->id);
			$part = $part->joining($basket, $product);
			if ($part->replaces() && $basket->lineInsteadOf($part) === null) {
				continue;
			}
			if (in_array($part->id, $accepted, true) ? $product->mayStay($inBasket) : $product->canBeSold($part->quantity, $inBasket)) {
				$priced[$part->id][$product->id] = new PricedOffer($part, $product);
			}
		}
		return $priced;
	}
}
