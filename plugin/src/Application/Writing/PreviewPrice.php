<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/** What settings that are not saved yet would cost a shopper. */
final class PreviewPrice
{
	public function __construct(
		private readonly Catalog $catalog,
		private readonly ShopPrices $prices,
	) {
	}

	/**
	 * @param array<string, mixed> $settings product_id, quantity, bundle, whole, most, trigger, joins, follows, placement, shipping and price of an offer
	 * @throws InvalidSettings
	 */
	public function of(array $settings): PricePreview
	{
		$offer = OfferSettings::toOffer(0, $settings + ['placement' => Placement::PostPurchase->value]);
		$priced = PricedOffer::of($offer, $this->catalog->products($offer->productIds())) ?? throw new InvalidSettings(['product_id' => 'product_gone']);
		$chosen = PreviewedChoice::of($priced, $this->catalog);
		$priced = $chosen->priced;
		$regular = $this->prices->regularTotal($priced);
		$total = $this->prices->total($priced);
		return new PricePreview(
			$priced->pieces(),
			$regular,
			$total,
			$this->prices->format($regular),
			$this->prices->format($total),
			$this->prices->note($priced),
			$chosen->pieces($this->prices),
			$chosen->isFrom,
			$priced->hasRates(),
			$this->prices->contents($priced),
			$chosen->inCart,
			Replaced::name($offer, $this->catalog),
		);
	}
}
