<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;
use Encore\Domain\Money;

/** A part of an offer with its product as it is now, and what all its pieces cost together. */
final class PricedPart
{
	private const PLACES = 8;

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

	/** One piece as a plain decimal, of eight places where they do not come out even: so that all of them come to the total. */
	public function pieceDecimal(): string
	{
		$more = max(0, self::PLACES - $this->total->minorUnit);
		if ($this->total->amount % $this->quantity === 0 || $more === 0) {
			return $this->piece()->toDecimal();
		}
		$scaled = intdiv($this->total->amount * 10 ** $more * 2 + $this->quantity, $this->quantity * 2);
		return Decimal::fromScaledInt($scaled, $this->total->minorUnit + $more);
	}

	public function regularTotal(): Money
	{
		return $this->product->regularPrice->times($this->quantity);
	}
}
