<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

/** A product that may be offered with another. */
final class Companion
{
	/** @param int $together orders that had both, of the last ones that were looked at */
	public function __construct(
		public readonly int $productId,
		public readonly Relation $relation,
		public readonly int $together = 0,
	) {
	}
}
