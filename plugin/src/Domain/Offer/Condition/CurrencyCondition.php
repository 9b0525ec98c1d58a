<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** It is paid in a currency ("EUR"). */
final class CurrencyCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return [$facts->currency()];
	}
}
