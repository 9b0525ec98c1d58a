<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/** Which bump stands in which place of the checkout, and what it costs. */
final class ResolveBumps
{
	/** The best match of a place, instead of one offer. */
	public const BEST = 0;

	/** Candidates read at once; the best one that can be sold is nearly always among them. */
	private const BATCH = 20;

	public function __construct(
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<int> $places   for each block on the page its offer, or BEST
	 * @param list<int> $accepted offers that are in the cart already: they stay where they are
	 * @return list<PricedOffer|null> for each place; no offer stands in two
	 */
	public function forPlaces(Basket $basket, array $places, array $accepted): array
	{
		if ($places === [] || $basket->isEmpty() || !$this->index->hasAny(Placement::Checkout)) {
			return array_map(static fn(): null => null, $places);
		}
		$named = array_values(array_filter($places, static fn(int $id): bool => $id !== self::BEST));
		$candidates = $this->index->best(
			Placement::Checkout,
			$basket->keys(),
			$this->clock->now(),
			array_values(array_unique([...$named, ...$accepted])),
			self::BATCH,
		);
		return $this->assign($places, $this->sellable($basket, $candidates, $accepted));
	}

	/**
	 * What the offers in the cart cost now. An offer that is no longer called up is not among them: its line must go.
	 *
	 * @param list<int> $accepted
	 * @return array<int, PricedOffer> by offer id
	 */
	public function ofCart(Basket $basket, array $accepted): array
	{
		if ($accepted === []) {
			return [];
		}
		$offers = $this->index->named(Placement::Checkout, $basket->keys(), $this->clock->now(), $accepted);
		$products = $this->catalog->products(self::productIds($offers));
		$priced = [];
		foreach ($offers as $id => $offer) {
			if (isset($products[$offer->productId])) {
				$priced[$id] = new PricedOffer($offer, $products[$offer->productId]);
			}
		}
		return $priced;
	}

	/**
	 * Products are read only until every place could be filled, so that a shop with many offers reads no more of them.
	 *
	 * @param list<Offer> $candidates
	 * @param list<int>   $accepted
	 * @return array<int, PricedOffer> by offer id, best first
	 */
	private function sellable(Basket $basket, array $candidates, array $accepted): array
	{
		$products = $this->catalog->products(self::productIds($candidates));
		$sellable = [];
		foreach ($candidates as $offer) {
			$product = $products[$offer->productId] ?? null;
			if ($product === null) {
				continue;
			}
			$isIn = in_array($offer->id, $accepted, true);
			if ($isIn || $product->canBeSold($offer->quantity, $basket->quantityOf($product->id))) {
				$sellable[$offer->id] = new PricedOffer($offer, $product);
			}
		}
		return $sellable;
	}

	/**
	 * @param list<int>               $places
	 * @param array<int, PricedOffer> $sellable
	 * @return list<PricedOffer|null>
	 */
	private function assign(array $places, array $sellable): array
	{
		$assigned = [];
		foreach ($places as $place => $id) {
			if ($id !== self::BEST && isset($sellable[$id])) {
				$assigned[$place] = $sellable[$id];
				unset($sellable[$id]);
			}
		}
		foreach ($places as $place => $id) {
			if ($id === self::BEST) {
				$best = array_key_first($sellable);
				if ($best !== null) {
					$assigned[$place] = $sellable[$best];
					unset($sellable[$best]);
				}
			}
			$assigned[$place] ??= null;
		}
		ksort($assigned);
		return array_values($assigned);
	}

	/**
	 * @param array<array-key, Offer> $offers
	 * @return list<int>
	 */
	private static function productIds(array $offers): array
	{
		return array_values(array_unique(array_map(static fn(Offer $offer): int => $offer->productId, $offers)));
	}
}
