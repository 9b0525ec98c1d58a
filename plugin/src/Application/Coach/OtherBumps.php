<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;

/** What stands beside an order bump at the same checkout. */
final class OtherBumps
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly SavedOffers $offers,
		private readonly TriggerMeasures $measures,
		private readonly ShopSettings $settings,
		private readonly Clock $clock,
	) {
	}

	/** So many bumps a checkout shows at most. */
	public function most(): int
	{
		return CheckoutBumps::mostOf($this->settings);
	}

	/** @return list<SavedOffer> live ones that the same products call up, the first of them, no more than there is room for */
	public function beside(Offer $offer): array
	{
		if ($offer->placement !== Placement::Checkout || $this->most() < 2) {
			return [];
		}
		$live = $this->index->best(Placement::Checkout, $this->measures->keys($offer), $this->clock->now(), [], OfferIndex::AT_ONCE);
		$others = array_values(array_filter($live, static fn(Offer $one): bool => $one->id !== $offer->id));
		return array_values(array_filter(array_map(
			fn(Offer $one): ?SavedOffer => $this->offers->find($one->id),
			array_slice($others, 0, $this->most() - 1),
		)));
	}
}
