<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** How an offer's price is rounded: always down, so that nobody pays more than the discount says. */
enum PriceEnding: string
{
	case Exact = 'exact';

	/** 12.00 */
	case Whole = 'whole';

	/** 11.99; in a currency without decimals as it is. */
	case NinetyNine = 'ninety_nine';

	/** @param int $amount in minor units; below the first such price it stays as it is */
	public function of(int $amount, int $minorUnit): int
	{
		$unit = (int) ('1' . str_repeat('0', $minorUnit));
		$ends = match ($this) {
			self::Exact => $amount,
			self::Whole => intdiv($amount, $unit) * $unit,
			// The last of three decimals stays 0: 11.990.
			self::NinetyNine => $minorUnit < 2 ? $amount : intdiv($amount + intdiv($unit, 100), $unit) * $unit - intdiv($unit, 100),
		};
		return $ends > 0 ? $ends : $amount;
	}
}
