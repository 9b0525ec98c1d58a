<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

use Encore\Domain\Money;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PriceBase;
use Encore\Domain\Offer\PriceRule;
use Encore\Domain\Offer\PriceRuleType;
use Encore\Domain\Offer\Product;

/** One piece of a product for less than the shop asks for it now. */
final class ProposedOffer
{
	/** @param Money $whole what its price is a share of */
	public function __construct(
		public readonly Product $product,
		public readonly Companion $companion,
		public readonly int $percentOff,
		public readonly Money $whole,
	) {
	}

	public function price(): Money
	{
		return Price::ofOnePiece($this->product, new PriceRule(PriceRuleType::Percent, (string) $this->percentOff, PriceBase::Current));
	}

	/** Whole per cent of what its price is a share of; 0 where that is nothing. */
	public function share(): int
	{
		return $this->whole->amount === 0 ? 0 : intdiv($this->price()->amount * 200 + $this->whole->amount, $this->whole->amount * 2);
	}
}
