<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Decimal;

/** Numbers of zero or more, as plain decimals. */
abstract class NumberCondition extends RangeCondition
{
	/** As exact as the smallest currency unit there is. */
	private const PLACES = 4;

	final public static function isBound(string $bound): bool
	{
		return Decimal::isValid($bound) && !str_starts_with($bound, '-');
	}

	final protected static function compare(string $one, string $other): int
	{
		return Decimal::toScaledInt($one, self::PLACES) <=> Decimal::toScaledInt($other, self::PLACES);
	}
}
