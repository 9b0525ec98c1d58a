<?php

declare(strict_types=1);

namespace Encore\Domain;

/** Plain decimal numbers ("-12.905") as integers scaled by a power of ten, without a float in between. */
final class Decimal
{
	/** What can be read: at most twelve digits before the point, so that a scaled sum fits an integer. */
	private const PATTERN = '/^-?\d{1,12}(\.\d{1,12})?$/D';

	public static function isValid(string $decimal): bool
	{
		return preg_match(self::PATTERN, $decimal) === 1;
	}

	/**
	 * "12.905" at two places is 1291: half rounds away from zero, as WooCommerce's own rounding does.
	 *
	 * @throws \InvalidArgumentException
	 */
	public static function toScaledInt(string $decimal, int $places): int
	{
		if (!self::isValid($decimal)) {
			throw new \InvalidArgumentException('Not a plain decimal number.');
		}
		$negative = str_starts_with($decimal, '-');
		[$whole, $fraction] = explode('.', ltrim($decimal, '-'), 2) + [1 => ''];
		$digits = substr(str_pad($fraction, $places, '0'), 0, $places);
		$scaled = (int) ($whole . $digits);
		if ((int) substr(str_pad($fraction, $places + 1, '0'), $places, 1) >= 5) {
			++$scaled;
		}
		return $negative ? -$scaled : $scaled;
	}

	public static function fromScaledInt(int $scaled, int $places): string
	{
		if ($places === 0) {
			return (string) $scaled;
		}
		$digits = str_pad((string) abs($scaled), $places + 1, '0', STR_PAD_LEFT);
		return ($scaled < 0 ? '-' : '') . substr($digits, 0, -$places) . '.' . substr($digits, -$places);
	}
}
