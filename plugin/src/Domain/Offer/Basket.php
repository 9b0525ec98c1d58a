<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What a shopper buys, as far as triggers look at it. Pieces that an offer added are not part of it: no offer calls up another. */
final class Basket
{
	public const ANY = 'any';

	/**
	 * @param list<int> $productIds  products, and variations beside their parents
	 * @param list<int> $categoryIds categories of those products
	 * @param array<int, int> $quantities pieces by product or variation, those an offer added among them
	 * @param list<BasketLine> $lines     of a cart: those that call offers up
	 * @param array<int, int> $offered    of a cart: pieces that an offer added, by the offer's id
	 */
	public function __construct(
		public readonly array $productIds,
		public readonly array $categoryIds,
		public readonly array $quantities = [],
		private readonly array $lines = [],
		private readonly array $offered = [],
	) {
	}

	/** Pieces of this product or variation, for stock and for what is sold once. */
	public function quantityOf(int $productId): int
	{
		return $this->quantities[$productId] ?? 0;
	}

	/** Those that no offer may count on: its own are not among them. */
	public function quantityBeside(Offer $offer): int
	{
		return $this->quantityOf($offer->productId) - ($this->offered[$offer->id] ?? 0);
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

	public function calls(Trigger $trigger): bool
	{
		return array_intersect($trigger->keys(), $this->keys()) !== [];
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
