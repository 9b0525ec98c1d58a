<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/** Whether its page has room left for an offer, or others that fit the cart better take them all. */
final class RoomForBump
{
	public function __construct(
		private readonly ResolveBumps $bumps,
		private readonly CheckoutBumps $checkout,
	) {
	}

	/** @param list<int> $accepted offers that are in the cart already */
	public function isLeftFor(Offer $offer, Basket $basket, array $accepted): bool
	{
		$shown = match ($offer->placement) {
			Placement::Checkout => $this->checkout->inBlocks($basket, [ResolveBumps::BEST], $accepted)[0],
			// A product's page has room for several, and the cart does not tell for which.
			Placement::Product => $this->bumps->some($basket, [$offer->id], $accepted),
			Placement::AddedToCart, Placement::Cart, Placement::PostPurchase
				=> array_filter($this->bumps->forPlaces($offer->placement, $basket, [ResolveBumps::BEST], $accepted)),
		};
		return in_array($offer->id, PricedOffer::ids($shown), true);
	}
}
