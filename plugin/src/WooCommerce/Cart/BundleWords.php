<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What is read of several products at one price. */
final class BundleWords
{
	/** So many are named in a list. */
	private const NAMED = 3;

	/**
	 * "Contains Candle and Matches × 2. You save $5.00."; empty for one product.
	 *
	 * @param Money $price   as they are shown
	 */
	public static function contents(PricedOffer $offer, Money $price, Money $regular): string
	{
		if (count($offer->parts) === 1 || $offer->offer->isPicked()) {
			return '';
		}
		$isLess = $offer->isReduced() && $price->isLessThan($regular);
		$names = array_map(static fn(PricedPart $part): string => self::pieces($part->product->name, $part->quantity), $offer->parts);
		$isSaid = $offer->headline() === implode(' + ', $names);
		return implode(' ', array_filter([
			/* translators: %s: products with their pieces, "Candle and Matches × 2". */
			$isSaid ? '' : sprintf(__('Contains %s.', 'encore'), wp_sprintf('%l', $names)),
			/* translators: %s: an amount. */
			$isLess ? sprintf(__('You save %s.', 'encore'), ShopCurrency::text($regular->minus($price))) : '',
		]));
	}

	/** "Serum + Case + Brush and 2 more", for an owner. */
	public static function names(PricedOffer $offer): string
	{
		$names = array_map(static fn(PricedPart $part): string => $part->product->name, $offer->parts);
		$named = implode(' + ', array_slice($names, 0, self::NAMED));
		$more = count($names) - self::NAMED;
		/* translators: 1: names of products, "Serum + Case + Brush". 2: a number of further products. */
		return $more <= 0 ? $named : sprintf(_n('%1$s and %2$d more', '%1$s and %2$d more', $more, 'encore'), $named, $more);
	}

	public static function pieces(string $name, int $quantity): string
	{
		/* translators: 1: the name of a product. 2: a number of pieces. */
		return $quantity > 1 ? sprintf(__('%1$s × %2$d', 'encore'), $name, $quantity) : $name;
	}
}
