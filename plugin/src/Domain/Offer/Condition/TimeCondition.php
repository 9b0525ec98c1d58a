<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** It is a time between two ("18:00"), both minutes included, in the shop's zone; from 22:00 to 06:00 lies over midnight. */
final class TimeCondition extends RangeCondition
{
	public static function isBound(string $bound): bool
	{
		return preg_match('/^([01]\d|2[0-3]):[0-5]\d$/D', $bound) === 1;
	}

	public static function isRange(string $from, string $to): bool
	{
		return true;
	}

	protected static function compare(string $one, string $other): int
	{
		return strcmp($one, $other);
	}

	protected function value(Facts $facts, Offer $offer): string
	{
		return $facts->now()->format('H:i');
	}

	protected function is(Facts $facts, Offer $offer): bool
	{
		$isOverMidnight = $this->from !== '' && $this->to !== '' && $this->from > $this->to;
		if (!$isOverMidnight) {
			return parent::is($facts, $offer);
		}
		$time = $this->value($facts, $offer);
		return $time >= $this->from || $time <= $this->to;
	}

	public function isOfShop(): bool
	{
		return true;
	}
}
