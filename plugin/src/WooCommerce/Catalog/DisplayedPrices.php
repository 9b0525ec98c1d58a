<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Money;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;
use Encore\WooCommerce\Cart\BundleWords;
use Encore\WooCommerce\Orders\ShopQuote;

final class DisplayedPrices implements ShopPrices
{
	public function __construct(private readonly ShopCurrency $currency)
	{
	}

	public function total(PricedOffer $offer): Money
	{
		return self::isCharged($offer) ? ShopQuote::of($offer)->total() : $this->shown($offer, static fn(PricedPart $part): Money => $part->total);
	}

	public function regularTotal(PricedOffer $offer): Money
	{
		return self::isCharged($offer) ? ShopQuote::of($offer)->totalAtRegularPrice() : $this->shown($offer, static fn(PricedPart $part): Money => $part->regularTotal());
	}

	/** @param \Closure(PricedPart): Money $price in the terms the shop enters prices in */
	private function shown(PricedOffer $offer, \Closure $price): Money
	{
		$context = self::context($offer->offer);
		return ShopAddress::taxed(fn(): Money => Money::sum(array_map(function (PricedPart $part) use ($price, $context): Money {
			$product = wc_get_product($part->product->id);
			return $product instanceof \WC_Product
				? $this->currency->money(wc_get_price_to_display($product, ['price' => $price($part)->toDecimal(), 'display_context' => $context]))
				: $price($part);
		}, $offer->parts)));
	}

	/** After payment there is no cart that says what is added: the price is all that is paid, however the shop shows prices. */
	private static function isCharged(PricedOffer $offer): bool
	{
		return !$offer->offer->placement->isBeforePayment();
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

	public function included(Quote $quote): string
	{
		return PriceNotes::included($quote);
	}

	public function example(PricedOffer $offer): string
	{
		return self::isCharged($offer) ? PriceNotes::example($offer, ShopQuote::of($offer)) : '';
	}

	public function note(PricedOffer $offer): string
	{
		return self::isCharged($offer)
			? PriceNotes::afterPayment($offer, ShopQuote::of($offer))
			: ShopAddress::taxed(static fn(): string => PriceNotes::beforePayment($offer, self::context($offer->offer)));
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
