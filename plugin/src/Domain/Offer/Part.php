<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** A product or variation that an offer sells, and how many of it. */
final class Part
{
	public function __construct(
		public readonly int $productId,
		public readonly int $quantity,
	) {
	}
}
