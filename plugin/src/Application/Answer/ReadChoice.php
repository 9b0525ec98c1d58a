<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;
use Encore\Domain\Refusal;

/** What may be chosen of an offer, with what each choice costs: quoted like the offer itself, so that no price is guessed. */
final class ReadChoice
{
	public function __construct(
		private readonly Catalog $catalog,
		private readonly QuoteOffer $quote,
	) {
	}

	/** @param Quote $held what is chosen now; null where there is nothing to choose */
	public function of(PlacedOrder $order, Offer $offer, Quote $held): ?OfferChoice
	{
		$product = $this->catalog->products([$offer->productId])[$offer->productId] ?? null;
		if ($product === null || (!$product->hasVariations && !$offer->mayChooseQuantity())) {
			return null;
		}
		$variations = $product->hasVariations ? $this->catalog->variations($product->id) : new Variations();
		$sold = $variations->only(static fn(Variation $one): bool => $one->product->canBeSold($offer->leastQuantity(), QuoteOffer::bought($order, $one->product)));
		$differ = !$sold->costTheSame($offer->price, $offer->leastQuantity());
		$isOpen = $product->hasVariations && $held->main()->productId === $product->id;
		$chosen = $this->chosen($order, $offer, $held);
		return new OfferChoice(
			$variations->attributes,
			$this->options($order, $offer, $variations, $sold, $differ),
			$product->hasVariations && !$isOpen ? $held->main()->productId : 0,
			$held->main()->quantity,
			$offer->mayChooseQuantity() && $chosen !== null ? max(1, $chosen->mostOf($offer->most, QuoteOffer::bought($order, $chosen))) : 1,
			$chosen === null ? [] : $this->pieces($order, $offer, $chosen, $isOpen && $differ),
			$isOpen && $differ,
		);
	}

	/** @return list<ChoiceOption> */
	private function options(PlacedOrder $order, Offer $offer, Variations $all, Variations $sold, bool $differ): array
	{
		$quantity = $offer->leastQuantity();
		$quotes = [];
		$options = [];
		foreach ($all->all as $one) {
			$isSold = $sold->find($one->product->id) !== null;
			$cost = $one->cost($offer->price, $quantity);
			if ($isSold && $differ && !array_key_exists($cost, $quotes)) {
				$quotes[$cost] = $this->quote($order, $offer, $one->product, $quantity);
			}
			$options[] = new ChoiceOption($one->product->id, $one->name(), $one->imageId, !$isSold, $isSold ? $quotes[$cost] ?? null : null);
		}
		return $options;
	}

	/** @return list<PieceOption> */
	private function pieces(PlacedOrder $order, Offer $offer, Product $chosen, bool $dependsOnVariation): array
	{
		$pieces = [];
		foreach ($offer->pricedQuantities() as $quantity) {
			$quote = $dependsOnVariation ? null : $this->quote($order, $offer, $chosen, $quantity);
			if ($dependsOnVariation || $quote !== null) {
				$pieces[] = new PieceOption($quantity, $quote, $dependsOnVariation ? 0 : Price::saved($chosen, $offer->price, $quantity));
			}
		}
		return count($pieces) > 1 ? $pieces : [];
	}

	/** Null where it cannot be had any more. */
	private function chosen(PlacedOrder $order, Offer $offer, Quote $held): ?Product
	{
		try {
			return $this->quote->chosen($order, $offer, Choice::in($held));
		} catch (Refusal) {
			return null;
		}
	}

	private function quote(PlacedOrder $order, Offer $offer, Product $product, int $quantity): ?Quote
	{
		try {
			return $this->quote->ofProduct($order, $offer, $product, $quantity);
		} catch (Refusal) {
			return null;
		}
	}
}
