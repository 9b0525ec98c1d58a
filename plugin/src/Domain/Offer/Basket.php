<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What a shopper buys, as far as triggers look at it. Pieces that an offer added are not part of it: no offer calls up another. */
final class Basket
{
	public const ANY = 'any';

	private const ANY_PART = 0;

	/**
	 * @param list<int> $productIds  products, and variations beside their parents
	 * @param list<int> $categoryIds categories of those products
	 * @param array<int, int> $quantities pieces by product or variation, those an offer added among them
	 * @param list<BasketLine> $lines     of a cart: those that call offers up
	 * @param array<int, array<int, int>>    $offered of a cart: pieces that an offer added, by the offer's id and what was bought
	 * @param array<int, array<int, Choice>> $choices of a cart: what is chosen of an offer, by its id and its own product
	 */
	public function __construct(
		public readonly array $productIds,
		public readonly array $categoryIds,
		public readonly array $quantities = [],
		private readonly array $lines = [],
		private readonly array $offered = [],
		private array $choices = [],
	) {
	}

	/** Pieces of this product or variation, for stock and for what is sold once. */
	public function quantityOf(int $productId): int
	{
		return $this->quantities[$productId] ?? 0;
	}

	/** @param list<int> $productIds */
	public function hasNoneOf(array $productIds): bool
	{
		return array_filter($productIds, fn(int $id): bool => $this->quantityOf($id) > 0) === [];
	}

	/** Those that no offer may count on: its own are not among them. */
	public function quantityBeside(Offer $offer): int
	{
		return $this->quantityOf($offer->productId) - ($this->offered[$offer->id][$offer->productId] ?? 0);
	}

	/** Pieces of a product that stay there when the offer joins: what it stands in for goes. */
	public function quantityWith(Offer $offer, int $productId): int
	{
		$line = $offer->replaces() ? $this->lineInsteadOf($offer) : null;
		$goes = $line !== null && $line->replacedBy === 0 && $line->isOf($productId) ? $line->quantity : 0;
		return $this->quantityOf($productId) - $goes;
	}

	/** What is chosen of an offer, as its owner has made it: what lies in the cart, or is only looked at. */
	public function choiceOf(Offer $offer): ?Choice
	{
		return $this->choices[$offer->id][$offer->productId] ?? $this->choices[$offer->id][self::ANY_PART] ?? null;
	}

	/**
	 * With what a shopper looks at and has not taken.
	 *
	 * @param array<int, Choice> $choices by offer
	 */
	public function lookingAt(array $choices): self
	{
		$basket = clone $this;
		foreach ($choices as $offer => $choice) {
			$basket->choices[$offer] = ($this->choices[$offer] ?? []) + [self::ANY_PART => $choice];
		}
		return $basket;
	}

	/** Pieces of everything that calls the offer up. */
	public function piecesCalling(Offer $offer): int
	{
		$calling = array_filter($this->lines, static fn(BasketLine $line): bool => $line->calls($offer->trigger));
		return array_sum(array_map(static fn(BasketLine $line): int => $line->quantity, $calling));
	}

	/** The line that the offer stands or would stand instead of: the first that calls it up and that no other offer replaces. */
	public function lineInsteadOf(Offer $offer): ?BasketLine
	{
		foreach ([$offer->id, 0] as $replacedBy) {
			foreach ($this->lines as $line) {
				if ($line->replacedBy === $replacedBy && $line->calls($offer->trigger)) {
					return $line;
				}
			}
		}
		return null;
	}

	public function isEmpty(): bool
	{
		return $this->productIds === [];
	}

	/** @return list<string> */
	public function keys(): array
	{
		if ($this->isEmpty()) {
			return [];
		}
		return array_values(array_unique([
			self::ANY,
			...array_map(self::productKey(...), $this->productIds),
			...array_map(self::categoryKey(...), $this->categoryIds),
		]));
	}

	public static function productKey(int $id): string
	{
		return "product:{$id}";
	}

	public static function categoryKey(int $id): string
	{
		return "category:{$id}";
	}
}
