<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper has paid so many orders before this one. */
final class OrdersMadeCondition extends NumberCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return (string) $facts->ordersMade();
	}
}
