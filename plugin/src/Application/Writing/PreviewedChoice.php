<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;

/** An offer as an editor is shown its price: of a product with variations the one that is chosen by itself, or the cheapest. */
final class PreviewedChoice
{
	/**
	 * @param Variations $variations those that the shopper sees
	 * @param bool       $isFrom     another one costs more
	 */
	private function __construct(
		public readonly PricedOffer $priced,
		public readonly Variations $variations = new Variations(),
		public readonly bool $isFrom = false,
	) {
	}

	public static function of(PricedOffer $priced, Catalog $catalog): self
	{
		$offer = $priced->offer;
		if (!$priced->product->hasVariations || !$offer->mayChooseVariation()) {
			return new self($priced);
		}
		$all = $catalog->variations($priced->product->id);
		$sold = $all->only(static fn(Variation $one): bool => $one->product->canBeSold($offer->leastQuantity(), 0));
		$preselected = $sold->preselected();
		$shown = $preselected ?? $sold->cheapest($offer->price, $offer->quantity);
		$others = array_map(static fn(PricedPart $part): Product => $part->product, array_slice($priced->parts, 1));
		return $shown === null ? new self($priced, $all) : new self(
			new PricedOffer($offer->of($shown->product->id, $offer->quantity), $shown->product, ...$others),
			$all,
			$preselected === null && !$sold->costTheSame($offer->price, $offer->quantity),
		);
	}

	/** Before payment, as its box begins; what cannot be sold now has its price all the same. */
	public static function inCart(CartChoice $choice): self
	{
		return new self($choice->priced() ?? $choice->at($choice->product, $choice->quantity), $choice->all, $choice->isFrom());
	}

	/** @return list<PiecesPreview> for each quantity that has a price of its own */
	public function pieces(ShopPrices $prices): array
	{
		return array_map(function (int $quantity) use ($prices): PiecesPreview {
			$offer = $this->priced->offer->of($this->priced->product->id, $quantity);
			$total = $prices->total(new PricedOffer($offer, $this->priced->product));
			return new PiecesPreview($quantity, $prices->format($total), Price::saved($this->priced->product, $offer->price, $quantity));
		}, $this->priced->offer->pricedQuantities());
	}
}
