<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** So many different items are bought. */
final class LinesCondition extends NumberCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return (string) $facts->lines();
	}
}
