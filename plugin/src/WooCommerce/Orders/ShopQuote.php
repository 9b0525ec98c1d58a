<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;
use Encore\Domain\Offer\ShippingType;
use Encore\Domain\Offer\TaxRow;
use Encore\WooCommerce\Catalog\ShopAddress;

/**
 * What an offer after payment costs at the shop's own address, for its owner: what OrderQuotes says of an order from there, by the
 * shop's own rates alone. No cart is made and no plugin's service asked, since a list has many. The shop's rates of shipping are not in it.
 */
final class ShopQuote
{
	/** A class that has no rates: without any WooCommerce would look for one in the cart. */
	private const UNTAXED = 'encore-untaxed';

	public static function of(PricedOffer $offer): Quote
	{
		return ShopAddress::taxed(static fn(): Quote => new Quote(array_map(self::line(...), $offer->parts), self::shipping($offer)));
	}

	private static function line(PricedPart $part): QuoteLine
	{
		$product = wc_get_product($part->product->id);
		$taxes = self::taxes($product, $part->total);
		$regular = $part->regularTotal();
		$isIncluded = wc_prices_include_tax();
		return new QuoteLine(
			$part->product->id,
			$part->quantity,
			$isIncluded ? $part->total->minus(TaxRow::sum($taxes, $part->total)) : $part->total,
			$isIncluded ? $regular : $regular->plus(TaxRow::sum(self::taxes($product, $regular), $regular)),
			$taxes,
		);
	}

	/** @return list<TaxRow> */
	private static function taxes(mixed $product, Money $price): array
	{
		return !$product instanceof \WC_Product || !$product->is_taxable()
			? []
			: QuotedAmounts::taxes(QuotedAmounts::byRate(\WC_Tax::calc_tax((float) $price->toDecimal(), \WC_Tax::get_rates($product->get_tax_class()), wc_prices_include_tax())), $price);
	}

	private static function shipping(PricedOffer $offer): ?QuoteShipping
	{
		$rule = $offer->offer->shipping;
		if (!$offer->isSent() || $rule->type !== ShippingType::Flat) {
			return null;
		}
		$taxes = wc_tax_enabled() ? \WC_Tax::calc_shipping_tax((float) $rule->amount, self::shippingRates($offer)) : [];
		return new QuoteShipping('', 0, '', QuotedAmounts::money((float) $rule->amount, $offer->price), QuotedAmounts::taxes(QuotedAmounts::byRate($taxes), $offer->price));
	}

	/** @return array<array-key, mixed> of the tax class that WooCommerce finds in a cart of it */
	private static function shippingRates(PricedOffer $offer): array
	{
		$classes = [];
		foreach ($offer->parts as $part) {
			$product = wc_get_product($part->product->id);
			if ($product instanceof \WC_Product && $product->is_shipping_taxable()) {
				$classes[] = $product->get_tax_class();
			}
		}
		$all = array_filter(\WC_Tax::get_tax_class_slugs(), is_string(...));
		return \WC_Tax::get_shipping_tax_rates(array_values(array_intersect(['', ...$all], $classes))[0] ?? self::UNTAXED);
	}
}
