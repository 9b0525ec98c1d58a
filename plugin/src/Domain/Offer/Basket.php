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
	 */
	public function __construct(
		public readonly array $productIds,
		public readonly array $categoryIds,
		public readonly array $quantities = [],
	) {
	}

	/** Pieces of this product or variation, for stock and for what is sold once. */
	public function quantityOf(int $productId): int
	{
		return $this->quantities[$productId] ?? 0;
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
