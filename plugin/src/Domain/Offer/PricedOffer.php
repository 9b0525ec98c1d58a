<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;
use Encore\Domain\Refusal;

/** An offer with its products as they are now, and what its parts cost. */
final class PricedOffer
{
	/** One piece of the main part. */
	public readonly Money $price;

	/** @var non-empty-list<PricedPart> the main part first */
	public readonly array $parts;

	private ?CartChoice $choice = null;

	/** @param Product $product of the main part */
	public function __construct(
		public readonly Offer $offer,
		public readonly Product $product,
		Product ...$others,
	) {
		$parts = array_map(static fn(Product $one, Part $part): array => [$one, $part->quantity], [$product, ...array_values($others)], $offer->parts());
		$this->parts = array_map(
			static fn(array $part, Money $total): PricedPart => new PricedPart($part[0], $part[1] * $offer->times, $total->times($offer->times)),
			$parts,
			Price::ofParts($parts, $offer->price),
		);
		$this->price = $this->parts[0]->piece();
	}

	/**
	 * @param array<int, self> $some
	 * @return list<int> of the offers
	 */
	public static function ids(array $some): array
	{
		return array_values(array_map(static fn(self $one): int => $one->offer->id, $some));
	}

	/** @param array<int, Product> $products by id; null where one of its parts is not among them */
	public static function of(Offer $offer, array $products): ?self
	{
		$own = [];
		foreach ($offer->parts() as $part) {
			if (!isset($products[$part->productId])) {
				return null;
			}
			$own[] = $products[$part->productId];
		}
		return new self($offer, ...$own);
	}

	/** The same, for the box in which the shopper chooses. */
	public function choosing(CartChoice $choice): self
	{
		$choosing = clone $this;
		$choosing->choice = $choice;
		return $choosing;
	}

	/** What of it can be chosen in a cart; null where nothing can. */
	public function choice(): ?CartChoice
	{
		return $this->choice;
	}

	/**
	 * As it joins the cart.
	 *
	 * @param Choice|null $asked null for what is chosen already
	 * @throws Refusal choice_missing, not_a_choice, choice_gone
	 */
	public function taken(?Choice $asked): self
	{
		return $this->choice?->take($asked) ?? ($asked === null ? $this : throw Refusal::because('not_a_choice'));
	}

	public function total(): Money
	{
		return Money::sum(array_map(static fn(PricedPart $part): Money => $part->total, $this->parts));
	}

	public function regularTotal(): Money
	{
		return Money::sum(array_map(static fn(PricedPart $part): Money => $part->regularTotal(), $this->parts));
	}

	/** Whether the regular price may stand struck through beside the price (rule L8). */
	public function isReduced(): bool
	{
		return $this->total()->isLessThan($this->regularTotal());
	}

	/** An amount that the owner has written is one of the shop's own currency. */
	public function hasPrice(): bool
	{
		return array_filter($this->parts, fn(PricedPart $part): bool => !$this->offer->hasPriceFor($part->product)) === [];
	}

	/** After payment, what of it is sent. */
	public function isSent(): bool
	{
		return !$this->offer->placement->isBeforePayment() && array_filter($this->parts, static fn(PricedPart $part): bool => $part->product->needsShipping) !== [];
	}

	/** Whether the shop's rates of shipping come to its price: which, depends on the order. */
	public function hasRates(): bool
	{
		return $this->isSent() && $this->offer->shipping->type === ShippingType::Rates;
	}

	/** Of a bundle, how many of it the price is for. */
	public function pieces(): int
	{
		return count($this->parts) === 1 ? $this->parts[0]->quantity : $this->offer->times;
	}

	/** @return string the first reason why it cannot join what lies in the basket, as Product has them; parts may share a stock */
	public function whyNot(Basket $basket): string
	{
		foreach ($this->parts as $part) {
			$reason = $part->product->whyNot($part->quantity, $basket->quantityWith($this->offer, $part->product->id));
			if ($reason !== '') {
				return $reason;
			}
		}
		return $this->isShort($basket) ? 'out_of_stock' : '';
	}

	/** Whether there is less of a stock than all its parts need beside what lies in the basket. */
	public function isShort(Basket $basket = new Basket([], [])): bool
	{
		$needed = [];
		foreach ($this->parts as $part) {
			$stock = $part->product->stockId;
			$needed[$stock] = ($needed[$stock] ?? 0) + $part->quantity + $basket->quantityWith($this->offer, $part->product->id);
			if ($part->product->stock !== null && $part->product->stock < $needed[$stock]) {
				return true;
			}
		}
		return false;
	}

	/** Whether it may stay in a basket that it has joined. */
	public function mayStay(Basket $basket): bool
	{
		return array_filter($this->parts, static fn(PricedPart $part): bool => !$part->product->mayStay($basket->quantityOf($part->product->id))) === [];
	}

	public function headline(): string
	{
		return $this->offer->words->headline !== ''
			? $this->offer->words->headline
			: ($this->choice->product->name ?? implode(' + ', array_map(static fn(PricedPart $part): string => $part->product->name, $this->parts)));
	}

	public function imageId(): int
	{
		$chosen = $this->choice?->all->find($this->choice->chosen->id ?? 0)->imageId ?? 0;
		if ($chosen !== 0) {
			return $chosen;
		}
		return $this->offer->words->imageId !== 0 ? $this->offer->words->imageId : ($this->choice->product ?? $this->product)->imageId;
	}
}
