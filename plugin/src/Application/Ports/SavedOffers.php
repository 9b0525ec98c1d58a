<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Writing\SavedOffer;

/** Offers as their owner left them; those in the trash are not among them. */
interface SavedOffers
{
	public function find(int $id): ?SavedOffer;

	/** @return list<SavedOffer> published ones, by title */
	public function published(string $search, int $limit): array;
}
