<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The goods cost so much, discounts taken off. */
final class TotalCondition extends AmountCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return $facts->total()->toDecimal();
	}
}
