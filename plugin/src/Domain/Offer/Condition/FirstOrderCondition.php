<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper has paid no order before this one. */
final class FirstOrderCondition extends FlagCondition
{
	protected function is(Facts $facts, Offer $offer): bool
	{
		return $facts->ordersMade() === 0;
	}
}
