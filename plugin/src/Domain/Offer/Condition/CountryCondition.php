<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** It goes to a country ("US") or to a state of it ("US:CA"). */
final class CountryCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return [$facts->country(), "{$facts->country()}:{$facts->state()}"];
	}
}
