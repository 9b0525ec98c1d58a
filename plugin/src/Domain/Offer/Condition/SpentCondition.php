<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper has spent so much before this order. */
final class SpentCondition extends AmountCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return $facts->spent()->toDecimal();
	}
}
