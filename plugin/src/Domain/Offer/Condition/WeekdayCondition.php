<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** It is a day of the week, from 1 for Monday to 7, in the shop's zone. */
final class WeekdayCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return [$facts->now()->format('N')];
	}

	public function isOfShop(): bool
	{
		return true;
	}
}
