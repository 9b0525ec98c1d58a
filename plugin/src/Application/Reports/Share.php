<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** One number by another; null where that is none, for nothing was measured then. */
final class Share
{
	/** Of a take rate: 0.1234 is 12.34%. */
	public static function of(int $part, int $whole): ?float
	{
		return $whole === 0 ? null : round($part / $whole, 4);
	}

	/** Of an amount, rounded half away from zero. */
	public static function each(int $amount, int $count): ?int
	{
		return $count === 0 ? null : (int) round($amount / $count);
	}
}
