<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ShopPrices;
use Encore\Application\Writing\PreviewedChoice;
use Encore\Domain\Money;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\PriceBase;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PriceRuleType;
use Encore\Domain\Offer\PriceSettings;
use Encore\Domain\Offer\ShippingType;

/** Offers by what they cost without being sent: that is what a price is compared with. */
final class OfferCost
{
	/** What is for the whole order is no part of it. */
	private const NOT_SENT = ['shipping' => ['type' => ShippingType::WithOrder->value, 'amount' => '0']];

	public function __construct(
		private readonly Catalog $catalog,
		private readonly ShopPrices $prices,
	) {
	}

	/**
	 * @param array<string, mixed> $settings of an offer, saved or not
	 * @throws InvalidSettings
	 */
	public static function offer(int $id, array $settings): Offer
	{
		return OfferSettings::toOffer($id, self::NOT_SENT + $settings);
	}

	/**
	 * The same at what the shop asks now.
	 *
	 * @param array<string, mixed> $settings
	 * @throws InvalidSettings
	 */
	public static function asInShop(array $settings): Offer
	{
		$price = ['type' => PriceRuleType::Regular->value, 'base' => PriceBase::Current->value] + PriceSettings::defaults();
		return self::offer(0, ['price' => $price] + $settings);
	}

	/** As a shopper is shown it at first; null where one of its products is gone. */
	public function chosen(Offer $offer): ?PricedOffer
	{
		$priced = PricedOffer::of($offer, $this->catalog->products($offer->productIds()));
		return $priced === null ? null : PreviewedChoice::of($priced, $this->catalog)->priced;
	}

	public function total(PricedOffer $chosen): Money
	{
		return $this->prices->total($chosen);
	}

	public function regularTotal(PricedOffer $chosen): Money
	{
		return $this->prices->regularTotal($chosen);
	}

	/** @param array<string, mixed> $settings */
	public function totalOf(array $settings): ?Money
	{
		try {
			$chosen = $this->chosen(self::offer(0, $settings));
		} catch (InvalidSettings) {
			return null;
		}
		return $chosen === null || $chosen->offer->price->isDifference ? null : $this->total($chosen);
	}
}
