<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

use Encore\Domain\Money;

/** The offer for one place of a funnel, and what else would go there. */
final class Proposed
{
	/** @param list<ProposedOffer> $others best first */
	public function __construct(
		public readonly ?ProposedOffer $offer,
		public readonly array $others,
		public readonly Money $whole,
	) {
	}

	public function price(): Money
	{
		return $this->offer?->price() ?? $this->whole->withAmount(0);
	}

	/** @return list<int> */
	public function productIds(): array
	{
		return $this->offer === null ? [] : [$this->offer->product->id];
	}
}
