<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/**
 * What a shopper has chosen of an offer. Where the offer's own product has variations, its number stands for none of them;
 * in a request 0 stands for the offer's own product.
 */
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

	public function from(Offer $offer): self
	{
		return $this->productId === 0 ? new self($offer->productId, $this->quantity) : $this;
	}

	public static function in(Quote $quote): self
	{
		return new self($quote->main()->productId, $quote->main()->quantity);
	}
}
