<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** From so many pieces on, a price rule has another value. */
final class PriceBreak
{
	public function __construct(
		public readonly int $from,
		public readonly string $value,
	) {
	}
}
