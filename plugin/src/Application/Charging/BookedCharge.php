<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** A charge as the provider's books have it. */
final class BookedCharge
{
	/**
	 * @param ChargeResult $result what it says of itself
	 * @param int          $amount in the unit in which the provider counts
	 */
	public function __construct(
		public readonly ChargeResult $result,
		public readonly int $amount,
		public readonly string $currency,
	) {
	}
}
