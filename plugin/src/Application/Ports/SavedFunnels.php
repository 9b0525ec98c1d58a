<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Coach\SavedFunnel;

/** Funnels as their owner left them, published or not; those in the trash, and those that are not finished, are not among them. */
interface SavedFunnels
{
	/**
	 * Those that show an offer, in a step or on the thank-you page, with the offers they show read along: as many queries for many as
	 * for one.
	 *
	 * @return list<SavedFunnel> by id
	 */
	public function showing(int $offerId, int $limit): array;
}
