<?php

declare(strict_types=1);

namespace Encore\Seed;

final class StackProduct
{
	/**
	 * @param string $price regular, in dollars, without tax
	 * @param array{string, string, string, string} $palette of its picture: ground, main colour, dark, light
	 * @param list<string> $variants colours it comes in
	 * @param array<string, array{string, string, string, string}> $palettes of the pictures of its variants, where they have their own
	 * @param list<string> $soldOut variants of which there are none
	 * @param bool $virtual not shipped, whatever the stack is
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $price,
		public readonly string $text,
		public readonly array $palette,
		public readonly array $variants = [],
		public readonly array $palettes = [],
		public readonly array $soldOut = [],
		public readonly bool $virtual = false,
	) {
	}
}
