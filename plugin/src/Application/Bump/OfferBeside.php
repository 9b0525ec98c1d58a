<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;

/** An offer on a product's page: one product to tick, or several that go together, of which any can be ticked. */
final class OfferBeside
{
	/** @param non-empty-list<PricedOffer> $parts those that can be sold, each at its own price */
	public function __construct(
		public readonly Offer $offer,
		public readonly array $parts,
	) {
	}

	public function isOfSeveral(): bool
	{
		return $this->offer->bundle !== [];
	}
}
