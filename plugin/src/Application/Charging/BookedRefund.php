<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** Money back as the provider's books have it. */
final class BookedRefund
{
	/**
	 * @param RefundResult $result what it says of itself
	 * @param int          $amount in the unit in which the provider counts
	 * @param string       $charge what it pays back
	 */
	public function __construct(
		public readonly RefundResult $result,
		public readonly int $amount,
		public readonly string $charge,
	) {
	}
}
