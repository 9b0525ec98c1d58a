<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** One variation of a product: complete, with a price, in stock or not. */
final class Variation
{
	/**
	 * @param list<string> $values    "Blue", "Large": one for each attribute of its product
	 * @param int          $imageId   its own picture; 0 where it has none
	 * @param bool         $isDefault the one that its product begins with
	 */
	public function __construct(
		public readonly Product $product,
		public readonly array $values,
		public readonly int $imageId = 0,
		public readonly bool $isDefault = false,
	) {
	}

	/** The same for two that cost the same. */
	public function cost(PriceRule $rule, int $quantity): string
	{
		$price = Price::ofOnePiece($this->product, $rule, $quantity);
		return "{$price->amount} of {$this->product->regularPrice->amount}, {$this->product->taxClass}";
	}

	public function name(): string
	{
		return implode(', ', $this->values);
	}
}
