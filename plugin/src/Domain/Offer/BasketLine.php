<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** One line that a shopper, and no offer, has put into a basket. */
final class BasketLine
{
	/**
	 * @param string       $key        names the line in its cart
	 * @param list<string> $keys       of triggers that it calls, as Basket has them
	 * @param int          $replacedBy the offer that stands in the cart instead of it; 0 where it lies there itself
	 */
	public function __construct(
		public readonly string $key,
		private readonly array $keys,
		public readonly int $quantity,
		public readonly int $replacedBy = 0,
	) {
	}

	public function isOf(int $productId): bool
	{
		return in_array(Basket::productKey($productId), $this->keys, true);
	}

	public function calls(Trigger $trigger): bool
	{
		return array_intersect($trigger->keys(), [Basket::ANY, ...$this->keys]) !== [];
	}
}
