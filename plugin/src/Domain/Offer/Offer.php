<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Offer\Condition\Conditions;

/** One product, or several as a bundle, at a stated price, with its words and the conditions under which it appears. */
final class Offer
{
	public const MAX_QUANTITY = 99;
	public const DEFAULT_PRIORITY = 10;

	/** So many pieces join a cart where they follow others. */
	private const MOST_FOLLOWING = 999;

	/** So many parts beside the main one. */
	public const MAX_BUNDLED = 5;

	/**
	 * @param int        $quantity pieces, with which the shopper begins where they may be chosen
	 * @param int        $most     up to so many the shopper may choose; 0 where nobody chooses
	 * @param list<Part> $bundle   what comes with it
	 * @param bool       $follows  before payment: so many pieces for each piece of what called it up
	 * @param bool       $whole    beside a product: its parts are taken together, and not one by one
	 * @param int        $times    so many bundles, where it stands in for several pieces
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $productId,
		public readonly int $quantity,
		public readonly PriceRule $price,
		public readonly Words $words,
		public readonly Trigger $trigger,
		public readonly Placement $placement,
		public readonly Schedule $schedule,
		public readonly bool $enabled = true,
		public readonly int $priority = self::DEFAULT_PRIORITY,
		public readonly Conditions $conditions = new Conditions(),
		public readonly int $most = 0,
		public readonly array $bundle = [],
		public readonly ShippingRule $shipping = new ShippingRule(),
		public readonly Joins $joins = Joins::Add,
		public readonly bool $follows = false,
		public readonly bool $whole = false,
		public readonly int $times = 1,
	) {
	}

	/** @return non-empty-list<Part> the main one first */
	public function parts(): array
	{
		return [new Part($this->productId, $this->quantity), ...$this->bundle];
	}

	/** @return non-empty-list<int> of its parts */
	public function productIds(): array
	{
		return array_map(static fn(Part $part): int => $part->productId, $this->parts());
	}

	/** Whether a shopper ticks what is wanted of its parts, each at its own price. */
	public function isPicked(): bool
	{
		return $this->bundle !== [] && $this->placement === Placement::Product && !$this->whole;
	}

	/**
	 * What a shopper may take or leave by itself: all of it together, or of one that is picked each part as an offer of its own, which
	 * has none of the words of all.
	 *
	 * @return non-empty-list<self>
	 */
	public function alone(): array
	{
		return $this->isPicked()
			? array_map(fn(Part $part): self => $this->with($part->productId, $part->quantity, $this->trigger, [], new Words()), $this->parts())
			: [$this];
	}

	/** Where its product has variations. */
	public function mayChooseVariation(): bool
	{
		return $this->placement === Placement::PostPurchase || $this->bundle === [] || $this->isPicked();
	}

	/** As many as there are of something else is no choice. */
	public function mayChooseQuantity(): bool
	{
		return $this->most > 1 && !$this->follows && !$this->replaces();
	}

	/** @return list<int> quantities with a price of their own, from the first piece on; none where the quantity is not to be chosen */
	public function pricedQuantities(): array
	{
		$breaks = $this->mayChooseQuantity() ? array_column($this->price->breaks, 'from') : [];
		$within = array_values(array_filter($breaks, $this->allows(...)));
		return $within === [] ? [] : [1, ...$within];
	}

	public function leastQuantity(): int
	{
		return $this->mayChooseQuantity() ? 1 : $this->quantity;
	}

	/** Whether a shopper may take so many pieces; how many there are is another question. */
	public function allows(int $quantity): bool
	{
		return $this->mayChooseQuantity() ? $quantity >= 1 && $quantity <= $this->most : $quantity === $this->quantity;
	}

	/** The same offer of what was chosen. */
	public function of(int $productId, int $quantity): self
	{
		return $this->with($productId, $quantity, $this->trigger);
	}

	/** The same offer as this trigger's: of an offer after payment that is its funnel's. */
	public function calledUpBy(Trigger $trigger): self
	{
		return $this->with($this->productId, $this->quantity, $trigger);
	}

	public function replaces(): bool
	{
		return $this->joins === Joins::Replace;
	}

	/** The same offer as it joins this basket: where it follows what called it up, as many pieces as there are of the product; of a bundle as many bundles. */
	public function joining(Basket $basket, Product $product): self
	{
		$pieces = match (true) {
			$this->replaces() => $basket->lineInsteadOf($this)->quantity ?? 1,
			$this->follows => min($basket->piecesCalling($this), intdiv($product->mostBeside($basket->quantityBeside($this)) ?? PHP_INT_MAX, $this->quantity)),
			default => 1,
		};
		$times = max(1, min($pieces, intdiv(self::MOST_FOLLOWING, max(array_column($this->parts(), 'quantity')))));
		return match (true) {
			$times === 1 => $this,
			$this->bundle === [] => $this->of($this->productId, $this->quantity * $times),
			default => $this->with($this->productId, $this->quantity, $this->trigger, times: $times),
		};
	}

	/** An amount that the owner has written is one of the shop's own currency, and no other. */
	public function hasPriceFor(Product $product): bool
	{
		$namesAmount = $this->price->namesAmount() || $product->needsShipping && $this->shipping->type === ShippingType::Flat;
		return !$product->isConverted || !$namesAmount;
	}

	public function isLive(\DateTimeImmutable $now): bool
	{
		return $this->whyNotLive($now) === '';
	}

	/** @return string switched_off, not_yet or over; empty where it is live */
	public function whyNotLive(\DateTimeImmutable $now): string
	{
		return match (true) {
			!$this->enabled => 'switched_off',
			$this->schedule->startsAt !== null && $now < $this->schedule->startsAt => 'not_yet',
			!$this->schedule->isOpen($now) => 'over',
			default => '',
		};
	}

	/** @param list<Part>|null $bundle null: its own */
	private function with(int $productId, int $quantity, Trigger $trigger, ?array $bundle = null, ?Words $words = null, int $times = 1): self
	{
		return new self(
			$this->id,
			$productId,
			$quantity,
			$this->price,
			$words ?? $this->words,
			$trigger,
			$this->placement,
			$this->schedule,
			$this->enabled,
			$this->priority,
			$this->conditions,
			$this->most,
			$bundle ?? $this->bundle,
			$this->shipping,
			$this->joins,
			$this->follows,
			$this->whole,
			$times,
		);
	}
}
