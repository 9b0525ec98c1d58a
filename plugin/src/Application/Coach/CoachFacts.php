<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Money;

/** What the coach looks at of an offer, saved or not: amounts are those of all its pieces, without what sending them costs. */
final class CoachFacts
{
	/**
	 * @param Money  $total      as shoppers are shown prices where it stands
	 * @param Money  $regular    the same at the regular price
	 * @param Money  $current    the same as the shop sells it now
	 * @param Money  $entered    the total as owners enter prices
	 * @param int    $pieces     of a fixed price so many are the total
	 * @param string $unsold     out_of_stock, one_only or product_missing; empty where it can be sold
	 * @param list<Caller> $callers before payment
	 * @param bool   $isSecondPiece it is among what calls it up
	 * @param bool|null $hasInCommon with what calls it up; null where that says nothing
	 * @param list<FunnelPlace> $funnels after payment
	 * @param list<SavedOffer>  $otherBumps at the checkout
	 * @param list<array{name: string, way: string}> $methods after payment: what pays for it, as GatewaysSchema has ways
	 */
	public function __construct(
		public readonly int $productId,
		public readonly string $product,
		public readonly Money $total,
		public readonly Money $regular,
		public readonly Money $current,
		public readonly Money $entered,
		public readonly int $pieces,
		public readonly bool $hasPicture,
		public readonly string $unsold,
		public readonly array $callers,
		public readonly bool $isSecondPiece,
		public readonly ?bool $hasInCommon,
		public readonly array $funnels,
		public readonly array $otherBumps,
		public readonly int $mostBumps,
		public readonly int $mostOffers,
		public readonly array $methods,
	) {
	}
}
