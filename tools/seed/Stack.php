<?php

declare(strict_types=1);

namespace Encore\Seed;

/** What is sold, and what is offered with it. */
final class Stack
{
	/** @param array<string, StackProduct> $products by SKU; physical ones are taxed and shipped, the others are virtual and untaxed */
	public function __construct(
		public readonly string $title,
		public readonly string $walk,
		public readonly array $products,
		public readonly StackOffer $upsell,
		public readonly StackOffer $downsell,
		public readonly ?StackOffer $bump = null,
		public readonly bool $physical = false,
	) {
	}

	/** @return array<string, self> by the SKU of the main product */
	public static function all(): array
	{
		/** @var array<string, self> $stacks */
		$stacks = require __DIR__ . '/stacks.php';
		return $stacks;
	}
}
