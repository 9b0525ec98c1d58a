<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** Prices as a shopper at the shop's own address sees them. */
interface ShopPrices
{
	/** All of it: before payment with or without tax as the shop shows prices, after payment as it is charged, with tax and a flat price of shipping. */
	public function total(PricedOffer $offer): Money;

	/** The same at the regular price. */
	public function regularTotal(PricedOffer $offer): Money;

	/** Plain text: "$27.00". */
	public function format(Money $amount): string;

	/** What is in several products at one price, and what they save; empty for one product. */
	public function contents(PricedOffer $offer): string;

	/** Its products by name, for an owner: the first three, and how many more there are. */
	public function names(PricedOffer $offer): string;

	/** What a price holds: "includes $4.00 shipping and $12.90 tax", or empty. */
	public function included(Quote $quote): string;

	/** The same of an offer after payment, and that the shop's rates of shipping are to come; empty before payment. */
	public function example(PricedOffer $offer): string;

	/** Sentences about tax and shipping beside its price, for an owner, or empty. */
	public function note(PricedOffer $offer): string;
}
