<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;

/** An offer on a product's page: one box to tick, or several products that go together, of which any can be ticked. */
final class OfferBeside
{
	/** @param non-empty-list<PricedOffer> $parts what can be ticked by itself */
	public function __construct(
		public readonly Offer $offer,
		public readonly array $parts,
	) {
	}

	public function isOfSeveral(): bool
	{
		return $this->offer->isPicked();
	}
}
