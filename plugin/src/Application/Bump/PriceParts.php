<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variations;

/** What offers cost in a cart, each that can be taken by itself; what cannot be sold whole, or not stay in the cart, is left out. */
final class PriceParts
{
	public function __construct(private readonly Catalog $catalog)
	{
	}

	/**
	 * @param list<Offer> $offers
	 * @param list<int>   $accepted offers that are in the cart already
	 * @return array<int, non-empty-array<int, PricedOffer>> by offer id, and by the product that its owner has named first: those that are picked have one each
	 */
	public function of(Basket $basket, array $offers, array $accepted): array
	{
		$ids = array_merge([], ...array_map(static fn(Offer $offer): array => $offer->productIds(), $offers));
		$products = $ids === [] ? [] : $this->catalog->products(array_values(array_unique($ids)));
		$priced = [];
		foreach (array_merge([], ...array_map(static fn(Offer $offer): array => $offer->alone(), $offers)) as $offer) {
			$found = $this->joining($offer, $products, $basket, in_array($offer->id, $accepted, true));
			if ($found !== null) {
				$priced[$offer->id][$offer->productId] = $found;
			}
		}
		return $priced;
	}

	/** @param array<int, Product> $products */
	private function joining(Offer $offer, array $products, Basket $basket, bool $isIn): ?PricedOffer
	{
		$main = $products[$offer->productId] ?? null;
		if ($main === null || $offer->replaces() && $basket->lineInsteadOf($offer) === null) {
			return null;
		}
		if (CartChoice::isOf($offer, $main)) {
			return (new CartChoice($basket, $offer, $main, $main->hasVariations ? $this->catalog->variations($main->id) : new Variations()))->priced();
		}
		$priced = PricedOffer::of($offer->joining($basket, $main), $products);
		$mayBe = $priced !== null && $priced->hasPrice() && ($isIn ? $priced->mayStay($basket) : $priced->whyNot($basket) === '');
		return $mayBe ? $priced : null;
	}
}
