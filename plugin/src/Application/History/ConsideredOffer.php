<?php

declare(strict_types=1);

namespace Encore\Application\History;

use Encore\Application\Funnel\Trace;

/** An offer that was considered after an order, for its owner to read. */
final class ConsideredOffer
{
	/**
	 * @param int    $offerId 0 where the order itself takes no offer
	 * @param string $title   empty where the offer is gone
	 * @param string $reason  the first that kept it out, a code of Trace; empty where it was shown
	 */
	public function __construct(
		public readonly int $offerId,
		public readonly string $title,
		public readonly string $reason,
	) {
	}
}
