<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** It is a day between two ("2026-12-24"), in the shop's zone. */
final class DateCondition extends RangeCondition
{
	public static function isBound(string $bound): bool
	{
		$day = \DateTimeImmutable::createFromFormat('!Y-m-d', $bound, new \DateTimeZone('UTC'));
		return $day !== false && $day->format('Y-m-d') === $bound;
	}

	protected static function compare(string $one, string $other): int
	{
		return strcmp($one, $other);
	}

	protected function value(Facts $facts, Offer $offer): string
	{
		return $facts->now()->format('Y-m-d');
	}

	public function isOfShop(): bool
	{
		return true;
	}
}
