<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/**
 * What a product's page offers beside it. Everybody sees the same, because a page may be kept by a cache: whatever looks at
 * the cart or the shopper is asked when the offer joins the cart.
 */
final class BesideProduct
{
	/** So many are still an addition to the product, and no list beside it. */
	private const MOST = 3;

	public function __construct(
		private readonly OfferIndex $index,
		private readonly PriceParts $prices,
		private readonly ShopperFacts $facts,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param Basket $product the product, as if it were alone in a cart
	 * @return list<OfferBeside> by priority
	 */
	public function of(Basket $product): array
	{
		if (!$this->index->hasAny(Placement::Product)) {
			return [];
		}
		$offers = $this->mayBeShown($this->index->best(Placement::Product, $product->keys(), $this->clock->now(), [], OfferIndex::AT_ONCE));
		$priced = $this->prices->of($product, $offers, []);
		$beside = [];
		foreach ($offers as $offer) {
			$parts = array_values(array_filter(
				$priced[$offer->id] ?? [],
				static fn(PricedOffer $part): bool => !$offer->isPicked() || !in_array($part->product->id, $product->productIds, true),
			));
			if ($parts !== []) {
				$beside[] = new OfferBeside($offer, $parts);
			}
		}
		return array_slice($beside, 0, self::MOST);
	}

	/**
	 * @param list<Offer> $called
	 * @return list<Offer>
	 */
	private function mayBeShown(array $called): array
	{
		if ($called === []) {
			return [];
		}
		$facts = $this->facts->ofCart($called);
		return array_values(array_filter($called, static fn(Offer $offer): bool => $offer->conditions->mayHold($facts, $offer)));
	}
}
