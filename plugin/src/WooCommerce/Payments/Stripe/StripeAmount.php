<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Domain\Money;

/** Money as Stripe counts it. */
final class StripeAmount
{
	/** UGX and ISK have no decimals either, and yet Stripe counts them in hundredths. */
	private const NO_DECIMALS = ['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'];
	private const WHOLE_HUNDREDS = ['ISK', 'UGX'];
	private const THREE_DECIMALS = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

	/** Null where Stripe cannot charge exactly this. */
	public static function of(Money $money): ?int
	{
		$currency = strtoupper($money->currency);
		$difference = self::decimals($currency) - $money->minorUnit;
		$divisor = 10 ** max(0, -$difference);
		if ($money->amount <= 0 || $money->amount % $divisor !== 0) {
			return null;
		}
		$amount = intdiv($money->amount, $divisor) * 10 ** max(0, $difference);
		return $amount % self::step($currency) === 0 ? $amount : null;
	}

	/** @param Money $like of the currency in which it is */
	public static function back(int $amount, Money $like): Money
	{
		$decimals = self::decimals(strtoupper($like->currency));
		return Money::fromDecimal((new Money($amount, $like->currency, $decimals))->toDecimal(), $like->currency, $like->minorUnit);
	}

	/** As a plain decimal number: "12.90". */
	public static function decimal(int $amount, string $currency): string
	{
		return (new Money($amount, strtoupper($currency), self::decimals(strtoupper($currency))))->toDecimal();
	}

	/** Whether it is this total, but for what Stripe does not count of it. */
	public static function isTotal(int $amount, string $currency, float $total): bool
	{
		$currency = strtoupper($currency);
		return abs($amount - round($total * 10 ** self::decimals($currency), 4)) < self::step($currency);
	}

	/** Card networks ask for a 0 at the end of three decimals. */
	private static function step(string $currency): int
	{
		return match (true) {
			in_array($currency, self::WHOLE_HUNDREDS, true) => 100,
			in_array($currency, self::THREE_DECIMALS, true) => 10,
			default => 1,
		};
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
