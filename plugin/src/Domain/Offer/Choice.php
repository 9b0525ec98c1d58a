<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What a shopper has chosen of an offer. Where the offer's own product has variations, its number stands for none of them. */
final class Choice
{
	public function __construct(
		public readonly int $productId,
		public readonly int $quantity,
	) {
	}

	public function is(self $other): bool
	{
		return $this->productId === $other->productId && $this->quantity === $other->quantity;
	}

	public static function in(Quote $quote): self
	{
		return new self($quote->main()->productId, $quote->main()->quantity);
	}
}
