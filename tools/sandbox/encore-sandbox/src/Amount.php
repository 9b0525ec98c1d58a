<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** Amounts as the provider counts them: whole minor units of the currency, whatever decimals the shop shows. */
final class Amount
{
	private const NO_DECIMALS = [
		'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF',
		'XPF',
	];
	private const THREE_DECIMALS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

	/** @return int|null null when the amount cannot be expressed exactly in this currency */
	public static function fromDecimal(float $amount, string $currency): ?int
	{
		$scaled = $amount * 10 ** self::decimals($currency);
		$whole = (int) round($scaled);
		return abs($scaled - $whole) < 0.0001 ? $whole : null;
	}

	/** @return int|null null when the amount cannot be expressed exactly in this currency */
	public static function fromMinorUnit(int $amount, int $minorUnit, string $currency): ?int
	{
		$difference = self::decimals($currency) - $minorUnit;
		if ($difference >= 0) {
			return $amount * 10 ** $difference;
		}
		$divisor = 10 ** -$difference;
		return $amount % $divisor === 0 ? intdiv($amount, $divisor) : null;
	}

	public static function toDecimal(int $amount, string $currency): string
	{
		return number_format($amount / 10 ** self::decimals($currency), self::decimals($currency), '.', '');
	}

	private static function decimals(string $currency): int
	{
		return match (true) {
			in_array($currency, self::NO_DECIMALS, true) => 0,
			in_array($currency, self::THREE_DECIMALS, true) => 3,
			default => 2,
		};
	}
}
