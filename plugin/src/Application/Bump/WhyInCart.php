<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Funnel\Trace;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\ShopperCart;
use Encore\Application\Ports\ShopperFacts;
use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Condition\ConditionSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Variations;
use Encore\Domain\Refusal;

/** Why an offer before payment is shown or not in the cart of who asks: its owner, who has put into it what a shopper had. Writes nothing. */
final class WhyInCart
{
	public function __construct(
		private readonly SavedOffers $offers,
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly ShopperCart $cart,
		private readonly ShopperFacts $facts,
		private readonly RoomForBump $room,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return string the first reason why not; empty where it is shown. unfinished, not_published, switched_off, not_yet, over,
	 *                after_payment, product_missing, cart_empty, not_called, one of a condition as Trace has it, one of the product's,
	 *                other_price, others_first
	 * @throws Refusal not_found
	 */
	public function of(int $offerId): string
	{
		$saved = $this->offers->find($offerId) ?? throw Refusal::because('not_found');
		$offer = $saved->offer();
		return $offer === null ? 'unfinished' : ($this->saved($saved, $offer) ?: $this->inCart($offer));
	}

	private function saved(SavedOffer $saved, Offer $offer): string
	{
		$notLive = $offer->whyNotLive($this->clock->now());
		return match (true) {
			!$saved->isPublished => 'not_published',
			$notLive !== '' => $notLive,
			!$offer->placement->isBeforePayment() => 'after_payment',
			default => '',
		};
	}

	private function inCart(Offer $offer): string
	{
		$products = $this->catalog->products($offer->productIds());
		$product = $products[$offer->productId] ?? null;
		$basket = $this->cart->load() ? $this->cart->basket() : new Basket([], []);
		// Of one that is picked the others may be missing.
		$priced = $product === null ? null : PricedOffer::of($offer->alone()[0]->joining($basket, $product), $products);
		if ($priced === null || $basket->isEmpty()) {
			return $priced === null ? 'product_missing' : 'cart_empty';
		}
		if ($this->index->called($basket->keys(), $this->clock->now(), [$offer->id]) === []) {
			return 'not_called';
		}
		$failed = $offer->conditions->failed($this->facts->ofCart([$offer]), $offer);
		if ($failed !== null) {
			return Trace::OF_OFFER . ConditionSettings::type($failed);
		}
		$accepted = $this->cart->accepted();
		if (in_array($offer->id, $accepted, true)) {
			return '';
		}
		$unsold = $this->unsold($basket, $offer->alone()[0], $priced);
		return match (true) {
			$unsold !== '' => $unsold,
			!$priced->hasPrice() => 'other_price',
			!$this->room->isLeftFor($offer, $basket, $accepted) => 'others_first',
			default => '',
		};
	}

	/** @return string why the first of what may be chosen of it cannot be sold, where none can */
	private function unsold(Basket $basket, Offer $offer, PricedOffer $priced): string
	{
		if (!CartChoice::isOf($offer, $priced->product)) {
			return $priced->whyNot($basket);
		}
		$all = $priced->product->hasVariations ? $this->catalog->variations($priced->product->id) : new Variations();
		$choice = new CartChoice($basket, $offer, $priced->product, $all);
		return $choice->sold->all === [] ? $choice->at($all->all[0]->product ?? $priced->product, $offer->leastQuantity())->whyNot($basket) : '';
	}
}
