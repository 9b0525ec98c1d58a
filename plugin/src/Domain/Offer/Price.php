<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;
use Encore\Domain\Money;

/** What an offer costs. The only place where an offer's price is worked out. */
final class Price
{
	/**
	 * The price of one piece, in the terms of the regular price (with or without tax, as the shop enters prices);
	 * never below zero. A share of a minor unit rounds half up, as WooCommerce rounds.
	 */
	public static function ofOnePiece(Money $regular, PriceRule $rule): Money
	{
		$amount = match ($rule->type) {
			PriceRuleType::Regular => $regular->amount,
			PriceRuleType::Percent => self::lessPercent($regular->amount, Decimal::toScaledInt($rule->value, 2)),
			PriceRuleType::Amount => $regular->amount - Decimal::toScaledInt($rule->value, $regular->minorUnit),
			PriceRuleType::Fixed => Decimal::toScaledInt($rule->value, $regular->minorUnit),
		};
		return $regular->withAmount(max(0, $amount));
	}

	/** @param int $hundredths per cent times hundred: 25 % is 2500 */
	private static function lessPercent(int $amount, int $hundredths): int
	{
		return intdiv($amount * (10000 - $hundredths) + 5000, 10000);
	}
}
