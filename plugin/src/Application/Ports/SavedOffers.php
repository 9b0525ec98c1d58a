<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\Placement;

/** Offers as their owner left them; those in the trash are not among them. */
interface SavedOffers
{
	public function find(int $id): ?SavedOffer;

	/** @return list<SavedOffer> published ones of a placement, or of all, by title */
	public function published(?Placement $placement, string $search, int $limit): array;
}
