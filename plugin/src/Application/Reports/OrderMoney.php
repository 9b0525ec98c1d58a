<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** An order's sums, or those of a refund, in minor units: what was paid, and the tax and the shipping in it. */
final class OrderMoney
{
	public function __construct(
		public readonly string $currency,
		public readonly int $gross,
		public readonly int $tax,
		public readonly int $shipping,
	) {
	}
}
