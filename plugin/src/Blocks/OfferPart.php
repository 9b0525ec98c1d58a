<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** One of several products that an offer sells together: plain text, not yet escaped. */
final class OfferPart
{
	/** @param int $imageId 0 without a picture */
	public function __construct(
		public readonly string $name,
		public readonly int $quantity,
		public readonly int $imageId,
	) {
	}
}
