<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;

/** Prices as a shopper in the shop's own country sees them. */
interface ShopPrices
{
	/** All of it, with or without tax as the shop shows prices. */
	public function total(PricedOffer $offer): Money;

	/** The same at the regular price. */
	public function regularTotal(PricedOffer $offer): Money;

	/** One piece of its main part. */
	public function piece(PricedOffer $offer): Money;

	/** Plain text: "$27.00". */
	public function format(Money $amount): string;

	/** What is in several products at one price, and what they save; empty for one product. */
	public function contents(PricedOffer $offer): string;

	/** Its products by name, for an owner: the first three, and how many more there are. */
	public function names(PricedOffer $offer): string;

	/** A sentence about tax beside its price, or empty. */
	public function taxNote(PricedOffer $offer): string;
}
