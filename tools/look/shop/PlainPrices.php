<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;

/** Prices in dollars, without tax and without shipping. */
final class PlainPrices implements ShopPrices
{
	public function total(PricedOffer $offer): Money
	{
		return $offer->total();
	}

	public function regularTotal(PricedOffer $offer): Money
	{
		return $offer->regularTotal();
	}

	public function format(Money $amount): string
	{
		return ($amount->amount < 0 ? '-' : '') . '$' . number_format(abs((float) $amount->toDecimal()), Sample::MINOR_UNIT);
	}

	public function contents(PricedOffer $offer): string
	{
		$saved = $offer->isReduced() ? " You save {$this->format($offer->regularTotal()->minus($offer->total()))}." : '';
		return count($offer->parts) === 1 || $offer->offer->isPicked() ? '' : "Contains {$this->names($offer)}.{$saved}";
	}

	public function names(PricedOffer $offer): string
	{
		return implode(' + ', array_map(static fn(PricedPart $part): string => $part->product->name, $offer->parts));
	}

	public function included(Quote $quote): string
	{
		return '';
	}

	public function example(PricedOffer $offer): string
	{
		return '';
	}

	public function note(PricedOffer $offer): string
	{
		return 'Without tax and shipping: there is no WooCommerce here to work them out.';
	}
}
