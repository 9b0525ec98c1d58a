<?php

declare(strict_types=1);

namespace Encore\Application\History;

/** What became of the offers of one order, and which were considered at all. */
final class OrderHistory
{
	/**
	 * @param list<OfferHistory>    $offers     in the order in which they were shown
	 * @param list<ConsideredOffer> $considered in their order; kept for 30 days
	 */
	public function __construct(
		public readonly array $offers,
		public readonly array $considered,
	) {
	}

	public function isEmpty(): bool
	{
		return $this->offers === [] && $this->considered === [];
	}
}
