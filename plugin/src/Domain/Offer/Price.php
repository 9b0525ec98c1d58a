<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;
use Encore\Domain\Money;

/** What an offer costs. The only place where an offer's price is worked out. */
final class Price
{
	/**
	 * The price of one piece, in the terms of the product's prices (with or without tax, as the shop enters prices);
	 * never below zero. A share of a minor unit rounds half up, as WooCommerce rounds.
	 *
	 * @param int $quantity pieces that are taken together
	 */
	public static function ofOnePiece(Product $product, PriceRule $rule, int $quantity = 1): Money
	{
		$value = $rule->valueFor($quantity);
		$base = $rule->base === PriceBase::Current ? $product->currentPrice() : $product->regularPrice;
		$unit = $base->minorUnit;
		$amount = match ($rule->type) {
			PriceRuleType::Regular => $base->amount,
			PriceRuleType::Percent => self::lessPercent($base->amount, Decimal::toScaledInt($value, 2)),
			PriceRuleType::Amount => $base->amount - Decimal::toScaledInt($value, $unit),
			PriceRuleType::Fixed => Decimal::toScaledInt($value, $unit),
			PriceRuleType::Free => 0,
		};
		$isReduced = $amount < $base->amount;
		$least = min($base->amount, Decimal::toScaledInt($rule->least, $unit));
		return $base->withAmount($isReduced ? max($least, $rule->ending->of($amount, $unit)) : $amount);
	}

	/** @param int $hundredths per cent times hundred: 25 % is 2500 */
	private static function lessPercent(int $amount, int $hundredths): int
	{
		return intdiv($amount * (10000 - $hundredths) + 5000, 10000);
	}
}
