<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** What is said beside a price of the tax and the shipping in it. */
final class PriceNotes
{
	/** "includes $4.00 shipping and $12.90 tax", or empty. */
	public static function included(Quote $quote): string
	{
		$shipping = $quote->shipping === null ? '' : ShopCurrency::text($quote->shipping->total());
		$tax = $quote->tax()->amount > 0 ? ShopCurrency::text($quote->tax()) : '';
		return match (true) {
			/* translators: 1: an amount, 2: an amount. */
			$shipping !== '' && $tax !== '' => sprintf(__('includes %1$s shipping and %2$s tax', 'encore'), $shipping, $tax),
			/* translators: %s: an amount. */
			$shipping !== '' => sprintf(__('includes %s shipping', 'encore'), $shipping),
			/* translators: %s: an amount. */
			$tax !== '' => sprintf(__('includes %s tax', 'encore'), $tax),
			default => '',
		};
	}

	/** The same in an editor, where the shop's rates are not asked for: they depend on the order. */
	public static function example(PricedOffer $offer, Quote $quote): string
	{
		return implode(', ', array_filter([self::included($quote), $offer->hasRates() ? __('plus shipping', 'encore') : '']));
	}

	/** After payment, in sentences for an owner. */
	public static function afterPayment(PricedOffer $offer, Quote $quote): string
	{
		$included = self::included($quote);
		return implode(' ', array_filter([
			/* translators: %s: "includes $4.00 shipping and $12.90 tax". */
			$included === '' ? '' : sprintf(__('This %s.', 'encore'), $included),
			$offer->hasRates() ? __('Shipping is by the shop’s rates.', 'encore') : '',
			$quote->tax()->amount > 0 || self::taxed($offer) !== null ? self::byAddress() : '',
		]));
	}

	/** @param string $context of DisplayedPrices */
	public static function beforePayment(PricedOffer $offer, string $context): string
	{
		$product = self::taxed($offer);
		if ($product === null) {
			return '';
		}
		$hundred = ['price' => '100', 'display_context' => $context];
		$without = (float) wc_get_price_excluding_tax($product, $hundred);
		return match (true) {
			wc_get_price_to_display($product, $hundred) > $without => __('Tax at the shop’s own address is included.', 'encore'),
			(float) wc_get_price_including_tax($product, $hundred) > $without => __('Tax is added in the checkout; it depends on the shopper’s address.', 'encore'),
			default => self::byAddress(),
		};
	}

	private static function byAddress(): string
	{
		return __('Tax depends on the shopper’s address; here it is the shop’s own.', 'encore');
	}

	private static function taxed(PricedOffer $offer): ?\WC_Product
	{
		foreach ($offer->parts as $part) {
			$product = wc_get_product($part->product->id);
			if ($product instanceof \WC_Product && $product->is_taxable()) {
				return $product;
			}
		}
		return null;
	}
}
