<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Domain\Offer\Quote;

/** A variation that may be chosen, or is sold out. */
final class ChoiceOption
{
	/**
	 * @param int        $imageId its own picture; 0 where it has none
	 * @param Quote|null $quote   of as few pieces as can be taken; null where all variations cost the same, or it is sold out
	 */
	public function __construct(
		public readonly int $productId,
		public readonly string $name,
		public readonly int $imageId,
		public readonly bool $isSoldOut,
		public readonly ?Quote $quote,
	) {
	}
}
