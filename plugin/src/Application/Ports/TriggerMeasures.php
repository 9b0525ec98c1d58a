<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Coach\Caller;
use Encore\Domain\Offer\Offer;

/** What calls offers up in this shop, for their owner: each answer costs as many queries in a shop of ten products as in one of ten thousand. */
interface TriggerMeasures
{
	/**
	 * The cheapest and the dearest product that its trigger names, one piece of each at the prices that shoppers of this offer see; for
	 * a trigger of anything the order in the middle of the shop's newest paid ones, without shipping.
	 *
	 * @return list<Caller> at most two, the cheaper first; one where they cost the same
	 */
	public function callers(Offer $offer): array;

	/**
	 * Whether a category, a tag, an up-sell or a cross-sell joins its product to one that its trigger names; null where that is
	 * anything, or the product itself.
	 */
	public function hasInCommon(Offer $offer): ?bool;

	/** @return list<string> the keys of a basket in which lies what its trigger names */
	public function keys(Offer $offer): array;
}
