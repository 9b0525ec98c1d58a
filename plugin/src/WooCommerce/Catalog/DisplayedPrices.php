<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Money;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\WooCommerce\Cart\BundleWords;

final class DisplayedPrices implements ShopPrices
{
	public function __construct(private readonly ShopCurrency $currency)
	{
	}

	public function total(PricedOffer $offer): Money
	{
		return Money::sum(array_map(fn(PricedPart $part): Money => $this->shown($offer->offer, $part->product->id, $part->total), $offer->parts));
	}

	public function regularTotal(PricedOffer $offer): Money
	{
		return Money::sum(array_map(fn(PricedPart $part): Money => $this->shown($offer->offer, $part->product->id, $part->regularTotal()), $offer->parts));
	}

	public function piece(PricedOffer $offer): Money
	{
		return $this->shown($offer->offer, $offer->product->id, $offer->price);
	}

	/** @param Money $price in the terms the shop enters prices in */
	private function shown(Offer $offer, int $productId, Money $price): Money
	{
		$product = wc_get_product($productId);
		return $product instanceof \WC_Product
			? $this->currency->money(wc_get_price_to_display($product, ['price' => $price->toDecimal(), 'display_context' => self::context($offer)]))
			: $price;
	}

	public function format(Money $amount): string
	{
		return ShopCurrency::text($amount);
	}

	public function contents(PricedOffer $offer): string
	{
		return BundleWords::contents($offer, $this->total($offer), $this->regularTotal($offer));
	}

	public function names(PricedOffer $offer): string
	{
		return BundleWords::names($offer);
	}

	public function taxNote(PricedOffer $offer): string
	{
		$product = wc_get_product($offer->product->id);
		if (!wc_tax_enabled() || !$product instanceof \WC_Product || !$product->is_taxable()) {
			return '';
		}
		$hundred = ['price' => '100', 'display_context' => self::context($offer->offer)];
		return wc_get_price_to_display($product, $hundred) > (float) wc_get_price_excluding_tax($product, $hundred)
			? __('Tax at the shop’s own address is included.', 'encore')
			: __('Tax is added in the checkout; it depends on the shopper’s address.', 'encore');
	}

	/** Beside a product prices are as its page shows them, elsewhere as the cart does. */
	public static function context(Offer $offer): string
	{
		return match ($offer->placement) {
			Placement::Product => 'shop',
			Placement::AddedToCart, Placement::Cart, Placement::Checkout, Placement::PostPurchase => 'cart',
		};
	}
}
