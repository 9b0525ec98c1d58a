<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Orders;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Part;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\TriggerType;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;
use Encore\Domain\Refusal;

/** What an offer costs after an order, where it can be sold at all. */
final class QuoteOffer
{
	/** No such variation of the offer's product, or more pieces than its owner allows. */
	public const NO_CHOICE = 'not_a_choice';

	private const SOLD_OUT = 'out_of_stock';

	public function __construct(
		private readonly Catalog $catalog,
		private readonly Orders $orders,
	) {
	}

	/**
	 * As it is first shown. Where a variation is to be chosen it is that of the cheapest one, under the product's own number.
	 *
	 * @throws Refusal product_missing, one_only, bought_already, out_of_stock, other_price, needs_shipment, sent_already, file_unpaid,
	 *                 nothing_to_upgrade, not_told, no_price, not_priced: the first reason why one of its parts cannot be sold after this order
	 */
	public function forOrder(PlacedOrder $order, Offer $offer): Quote
	{
		$product = $this->product($offer->productId);
		$quantity = $offer->quantity;
		if ($product->hasVariations) {
			$sold = $this->sold($order, $offer, $product);
			$product = $sold->preselected()->product ?? $this->standIn($offer, $sold, $quantity);
		}
		if ($offer->mayChooseQuantity()) {
			$quantity = max(1, $product->mostOf($quantity, self::bought($order, $product)));
		}
		return $this->quote($order, $offer->of($product->id, $quantity), $product);
	}

	/** @throws Refusal not_a_choice, and what forOrder() throws */
	public function ofChoice(PlacedOrder $order, Offer $offer, Choice $choice): Quote
	{
		$offer->allows($choice->quantity) || throw Refusal::because(self::NO_CHOICE);
		return $this->quote($order, $offer->of($choice->productId, $choice->quantity), $this->chosen($order, $offer, $choice));
	}

	/**
	 * Of what was read already.
	 *
	 * @throws Refusal what forOrder() throws
	 */
	public function ofProduct(PlacedOrder $order, Offer $offer, Product $product, int $quantity): Quote
	{
		return $this->quote($order, $offer->of($product->id, $quantity), $product);
	}

	/** Whether a variation is still to be chosen: until then nobody can accept it. */
	public function isOpen(Offer $offer, Quote $quote): bool
	{
		return $quote->main()->productId === $offer->productId && $this->hasVariations($offer);
	}

	public function hasVariations(Offer $offer): bool
	{
		return ($this->catalog->products([$offer->productId])[$offer->productId] ?? null)?->hasVariations === true;
	}

	/** @throws Refusal not_a_choice, product_missing, out_of_stock */
	public function chosen(PlacedOrder $order, Offer $offer, Choice $choice): Product
	{
		$product = $this->product($offer->productId);
		return match (true) {
			$product->hasVariations && $choice->productId === $product->id => $this->standIn($offer, $this->sold($order, $offer, $product), $choice->quantity),
			$product->hasVariations => $this->catalog->variations($product->id)->find($choice->productId)?->product,
			default => $choice->productId === $product->id ? $product : null,
		} ?? throw Refusal::because(self::NO_CHOICE);
	}

	/** Pieces that count against one that is sold individually. */
	public static function bought(PlacedOrder $order, Product $product): int
	{
		return $product->isSoldIndividually ? $order->basket->quantityOf($product->id) : 0;
	}

	/** @throws Refusal out_of_stock, or whatever keeps the first of them out, where none can be sold */
	private function sold(PlacedOrder $order, Offer $offer, Product $product): Variations
	{
		$whyNot = static fn(Variation $one): string => self::whyNot($order, $offer, $one->product, $offer->leastQuantity());
		$all = $this->catalog->variations($product->id);
		$sold = $all->only(static fn(Variation $one): bool => $whyNot($one) === '');
		return $sold->all !== [] ? $sold : throw Refusal::because($all->all === [] ? self::SOLD_OUT : $whyNot($all->all[0]));
	}

	private function standIn(Offer $offer, Variations $sold, int $quantity): Product
	{
		return ($sold->cheapest($offer->price, $quantity) ?? throw Refusal::because(self::SOLD_OUT))->product->standingFor($offer->productId);
	}

	/** What called the offer up, by its own name: of several the dearest, which makes the least difference. */
	private function upgraded(PlacedOrder $order, Offer $offer): Product
	{
		$named = $offer->trigger->type === TriggerType::Products ? array_intersect($offer->trigger->ids, $order->basket->productIds) : [];
		// What something else stands in for calls offers up, and was not bought.
		$bought = array_filter($named, static fn(int $id): bool => $order->basket->quantityOf($id) > 0);
		$items = array_filter($this->catalog->products(array_values($bought)), static fn(Product $one): bool => !$one->hasVariations);
		usort($items, static fn(Product $a, Product $b): int => $offer->price->startsFrom($b)->amount <=> $offer->price->startsFrom($a)->amount);
		return $items[0] ?? throw Refusal::because('nothing_to_upgrade');
	}

	private function product(int $id): Product
	{
		return $this->catalog->products([$id])[$id] ?? throw Refusal::because('product_missing');
	}

	/** @param Offer $offer of this product and this quantity */
	private function quote(PlacedOrder $order, Offer $offer, Product $product): Quote
	{
		$others = array_map(static fn(Part $part): int => $part->productId, $offer->bundle);
		$product = $offer->price->isDifference ? $product->insteadOf($this->upgraded($order, $offer)) : $product;
		$priced = PricedOffer::of($offer, [$offer->productId => $product] + ($others === [] ? [] : $this->catalog->products($others)));
		$reason = $priced === null ? 'product_missing' : self::whyNoneOf($order, $priced);
		if ($priced === null || $reason !== '') {
			throw Refusal::because($reason);
		}
		$quote = $priced->total()->amount > 0 ? $this->orders->quote($order, $priced) ?? throw Refusal::because('not_told') : null;
		return $quote !== null && $quote->total()->amount > 0 ? $quote : throw Refusal::because('no_price');
	}

	/** Why one of its parts cannot be sold; parts may share a stock. */
	private static function whyNoneOf(PlacedOrder $order, PricedOffer $priced): string
	{
		foreach ($priced->parts as $part) {
			$reason = self::whyNot($order, $priced->offer, $part->product, $part->quantity);
			if ($reason !== '') {
				return $reason;
			}
		}
		return $priced->isShort() ? self::SOLD_OUT : '';
	}

	private static function whyNot(PlacedOrder $order, Offer $offer, Product $product, int $quantity): string
	{
		$unsold = $product->whyNot($quantity, self::bought($order, $product));
		return match (true) {
			$unsold !== '' => $unsold,
			!$offer->hasPriceFor($product) => 'other_price',
			$product->needsShipping && !$order->isShipped => 'needs_shipment',
			$product->needsShipping && $order->isSent() => 'sent_already',
			$order->offline !== '' && $order->givesFiles && $product->isDownloadable => 'file_unpaid',
			default => '',
		};
	}
}
