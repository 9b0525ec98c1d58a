<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** How an offer's price follows from the regular price. The value is a plain decimal: per cent, or an amount for each piece. */
final class PriceRule
{
	public function __construct(
		public readonly PriceRuleType $type,
		public readonly string $value = '0',
	) {
	}
}
