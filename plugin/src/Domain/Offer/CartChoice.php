<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Refusal;

/**
 * What a shopper may choose of an offer that joins a cart, and has chosen. Of a product with variations the only one, and the
 * one that its product begins with, are chosen by themselves; while none is, the cheapest stands for them and cannot be taken.
 */
final class CartChoice
{
	/** Of those, the ones that can be sold. */
	public readonly Variations $sold;

	/** Null while none is chosen. */
	public readonly ?Product $chosen;

	public readonly int $quantity;

	private readonly bool $isTaken;

	/**
	 * @param Offer      $offer   as its owner has made it
	 * @param Product    $product the offer's own
	 * @param Variations $all     of that product; none where it has none
	 */
	public function __construct(
		private readonly Basket $basket,
		public readonly Offer $offer,
		public readonly Product $product,
		public readonly Variations $all,
	) {
		$this->sold = $all->only(fn(Variation $one): bool => $this->canBeTaken($one->product, $offer->leastQuantity()));
		$held = $basket->choiceOf($offer);
		$own = $held === null ? null : $this->find($held->productId);
		$this->isTaken = $own !== null && $basket->quantityBeside($offer->of($own->id, 1)) < $basket->quantityOf($own->id);
		$isHeld = $own !== null && ($this->isTaken || !$product->hasVariations || $this->sold->find($own->id) !== null);
		$this->chosen = $isHeld ? $own : ($product->hasVariations ? $this->sold->preselected()?->product : $product);
		$this->quantity = $this->within($offer->mayChooseQuantity() && $held !== null ? $held->quantity : $offer->quantity);
	}

	/** Where there is nothing to choose there is none. */
	public static function isOf(Offer $offer, Product $product): bool
	{
		return $offer->mayChooseQuantity() || ($product->hasVariations && $offer->mayChooseVariation());
	}

	/** A variation is still to be chosen. */
	public function isOpen(): bool
	{
		return $this->chosen === null;
	}

	/** What is chosen next may cost more. */
	public function isFrom(): bool
	{
		return $this->isOpen() && !$this->sold->costTheSame($this->offer->price, $this->quantity);
	}

	/** What stands in the offer's box; null where none of it can be sold, or stay in the cart. */
	public function priced(): ?PricedOffer
	{
		$shown = $this->chosen ?? $this->sold->cheapest($this->offer->price, $this->quantity)?->product;
		if ($shown === null) {
			return null;
		}
		$may = $this->isTaken ? $shown->mayStay($this->basket->quantityOf($shown->id)) : $this->canBeTaken($shown, $this->quantity);
		return $may && $this->offer->hasPriceFor($shown) ? $this->at($shown, $this->quantity)->choosing($this) : null;
	}

	/** So many pieces of one of them. */
	public function at(Product $product, int $quantity): PricedOffer
	{
		return new PricedOffer($this->offer->of($product->id, $quantity)->joining($this->basket, $product), $product);
	}

	/** How many pieces of one of them can be taken. */
	public function most(Product $product): int
	{
		return $this->offer->mayChooseQuantity() ? max(1, $product->mostOf($this->offer->most, $this->others($product))) : $this->offer->quantity;
	}

	/**
	 * @param Choice|null $asked null for what is chosen already
	 * @throws Refusal choice_missing, not_a_choice, choice_gone
	 */
	public function take(?Choice $asked): PricedOffer
	{
		$asked = ($asked ?? new Choice($this->chosen->id ?? 0, $this->quantity))->from($this->offer);
		if ($this->product->hasVariations && $asked->productId === $this->product->id) {
			throw Refusal::because('choice_missing');
		}
		$product = $this->offer->allows($asked->quantity) ? $this->find($asked->productId) : null;
		if ($product === null) {
			throw Refusal::because('not_a_choice');
		}
		return $this->canBeTaken($product, $asked->quantity) ? $this->at($product, $asked->quantity)->choosing($this) : throw Refusal::because('choice_gone');
	}

	private function find(int $productId): ?Product
	{
		return $this->product->hasVariations
			? $this->all->find($productId)?->product
			: ($productId === $this->product->id ? $this->product : null);
	}

	private function canBeTaken(Product $product, int $quantity): bool
	{
		return $product->canBeSold($this->at($product, $quantity)->offer->quantity, $this->others($product)) && $this->offer->hasPriceFor($product);
	}

	/** What lies in the cart already is the shopper's; what does not is as many as there are. */
	private function within(int $quantity): int
	{
		if (!$this->offer->mayChooseQuantity()) {
			return $quantity;
		}
		$allowed = max(1, min($this->offer->most, $quantity));
		return $this->isTaken || $this->chosen === null ? $allowed : min($allowed, $this->most($this->chosen));
	}

	/** Pieces of it in the cart that are not this offer's. */
	private function others(Product $product): int
	{
		$own = $this->basket->quantityOf($product->id) - $this->basket->quantityBeside($this->offer->of($product->id, 1));
		return $this->basket->quantityWith($this->offer, $product->id) - $own;
	}
}
