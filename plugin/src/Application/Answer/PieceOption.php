<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Domain\Offer\Quote;

/** So many pieces, from which on each of them has a price of its own. */
final class PieceOption
{
	/**
	 * @param Quote|null $quote null while that depends on the variation
	 * @param int        $saves per cent, of the regular price of each piece
	 */
	public function __construct(
		public readonly int $quantity,
		public readonly ?Quote $quote,
		public readonly int $saves,
	) {
	}
}
