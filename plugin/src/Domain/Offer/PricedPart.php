<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/** A part of an offer with its product as it is now, and what all its pieces cost together. */
final class PricedPart
{
	public function __construct(
		public readonly Product $product,
		public readonly int $quantity,
		public readonly Money $total,
	) {
	}

	/** One piece; where they do not come out even, so many of it never cost more than all of them. */
	public function piece(): Money
	{
		return $this->total->withAmount(intdiv($this->total->amount, $this->quantity));
	}

	public function regularTotal(): Money
	{
		return $this->product->regularPrice->times($this->quantity);
	}
}
