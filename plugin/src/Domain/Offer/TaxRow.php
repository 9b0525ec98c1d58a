<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/** The tax of one rate in a quote, rounded to the minor unit. */
final class TaxRow
{
	public function __construct(
		public readonly int $rateId,
		public readonly string $label,
		public readonly Money $amount,
	) {
	}
}
