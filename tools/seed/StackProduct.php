<?php

declare(strict_types=1);

namespace Encore\Seed;

final class StackProduct
{
	/**
	 * @param string $price regular, in dollars, without tax
	 * @param array{string, string, string, string} $palette of its picture: ground, main colour, dark, light
	 * @param list<string> $variants colours it comes in
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $price,
		public readonly string $text,
		public readonly array $palette,
		public readonly array $variants = [],
	) {
	}
}
