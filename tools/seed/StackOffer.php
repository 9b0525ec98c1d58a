<?php

declare(strict_types=1);

namespace Encore\Seed;

final class StackOffer
{
	/**
	 * @param string $product a SKU, or SKU:Variant
	 * @param string $priceType regular, percent, amount or fixed
	 * @param int $most the shopper may take so many
	 * @param list<array{from: int, value: string}> $breaks another value for who takes more
	 */
	public function __construct(
		public readonly string $slug,
		public readonly string $product,
		public readonly string $priceType,
		public readonly string $priceValue,
		public readonly string $headline,
		public readonly string $text,
		public readonly int $most = 0,
		public readonly array $breaks = [],
	) {
	}
}
