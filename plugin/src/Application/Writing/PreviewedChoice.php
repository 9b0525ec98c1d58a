<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;

/**
 * An offer as an editor is shown it: before payment as its box begins in an empty cart, after payment of a product with variations
 * the one that is chosen by itself, or the cheapest.
 */
final class PreviewedChoice
{
	/**
	 * @param Variations $variations those that the shopper sees
	 * @param bool       $isFrom     another one costs more
	 * @param CartChoice|null $inCart what shoppers choose of it before payment
	 */
	private function __construct(
		public readonly PricedOffer $priced,
		public readonly Variations $variations = new Variations(),
		public readonly bool $isFrom = false,
		public readonly ?CartChoice $inCart = null,
	) {
	}

	public static function of(PricedOffer $priced, Catalog $catalog): self
	{
		$offer = $priced->offer;
		$inCart = self::choiceInCart($offer, $priced->product, $catalog);
		if ($inCart !== null) {
			// What cannot be sold now has its price all the same.
			return new self($inCart->priced() ?? $inCart->at($inCart->product, $inCart->quantity), $inCart->all, $inCart->isFrom(), $inCart);
		}
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

	/** Of several that are picked each is asked for by itself. */
	private static function choiceInCart(Offer $offer, Product $main, Catalog $catalog): ?CartChoice
	{
		if (!$offer->placement->isBeforePayment() || $offer->isPicked() || !CartChoice::isOf($offer, $main)) {
			return null;
		}
		return new CartChoice(new Basket([], []), $offer, $main, $main->hasVariations ? $catalog->variations($main->id) : new Variations());
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
