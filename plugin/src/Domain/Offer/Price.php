<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;
use Encore\Domain\Money;

/**
 * What an offer costs. The only place where an offer's price is worked out; never below zero, in the terms of the product's
 * prices (with or without tax, as the shop enters prices). A share of a minor unit rounds half up, as WooCommerce rounds.
 */
final class Price
{
	/** So that a product of two of them fits an integer. */
	private const MOST_WEIGHT = 1_000_000_000;

	/** @param int $quantity pieces that are taken together */
	public static function ofOnePiece(Product $product, PriceRule $rule, int $quantity = 1): Money
	{
		$base = self::base($product, $rule);
		$reduced = self::reduced($rule, $quantity, $base->amount, $base->minorUnit);
		return $base->withAmount(self::ended($rule, $reduced, $base->amount, $base->minorUnit));
	}

	/**
	 * What all pieces of each part cost. Alone, a part costs so many times one piece. In a bundle a discount in per cent is taken
	 * off each piece; every amount that the owner names is one of the whole, and so is its rounding: what they change is split
	 * over the parts in proportion to their prices, to the minor unit, and comes out exactly in sum.
	 *
	 * @param non-empty-list<array{Product, int}> $parts with their pieces; in a bundle nobody chooses how many, so quantity breaks are none of it
	 * @return non-empty-list<Money>
	 */
	public static function ofParts(array $parts, PriceRule $rule): array
	{
		[$product, $pieces] = $parts[0];
		if (count($parts) === 1) {
			return [self::ofOnePiece($product, $rule, $pieces)->times($pieces)];
		}
		$money = $product->regularPrice;
		$bases = array_map(static fn(array $part): int => self::base($part[0], $rule)->times($part[1])->amount, $parts);
		$isOfWhole = $rule->type === PriceRuleType::Amount || $rule->type === PriceRuleType::Fixed;
		$each = $isOfWhole ? $bases : array_map(
			static fn(array $part): int => self::reduced($rule, 1, self::base($part[0], $rule)->amount, $money->minorUnit) * $part[1],
			$parts,
		);
		$reduced = $isOfWhole ? self::reduced($rule, 1, array_sum($bases), $money->minorUnit) : array_sum($each);
		$whole = self::ended($rule, $reduced, array_sum($bases), $money->minorUnit);
		return array_map($money->withAmount(...), $whole === array_sum($each) ? $each : self::split($whole, $bases));
	}

	private static function base(Product $product, PriceRule $rule): Money
	{
		$price = $rule->startsFrom($product);
		$had = $rule->isDifference ? $product->upgraded() : null;
		return $had === null ? $price : $price->withAmount(max(0, $price->amount - $rule->startsFrom($had)->amount));
	}

	/** Before it is rounded, and perhaps below zero. */
	private static function reduced(PriceRule $rule, int $quantity, int $base, int $minorUnit): int
	{
		$value = $rule->valueFor($quantity);
		return match ($rule->type) {
			PriceRuleType::Regular => $base,
			PriceRuleType::Percent => self::lessPercent($base, Decimal::toScaledInt($value, 2)),
			PriceRuleType::Amount => $base - Decimal::toScaledInt($value, $minorUnit),
			PriceRuleType::Fixed => Decimal::toScaledInt($value, $minorUnit),
			PriceRuleType::Free => 0,
		};
	}

	private static function ended(PriceRule $rule, int $amount, int $base, int $minorUnit): int
	{
		$least = min($base, Decimal::toScaledInt($rule->least, $minorUnit));
		return $amount < $base ? max($least, $rule->ending->of($amount, $minorUnit)) : $amount;
	}

	/** Whole per cent that each piece costs less than regularly, and never more than that; 0 where it costs no less (rule L8). */
	public static function saved(Product $product, PriceRule $rule, int $quantity): int
	{
		$regular = $product->regularPrice->amount;
		return $regular <= 0 || $rule->isDifference ? 0 : max(0, intdiv(100 * ($regular - self::ofOnePiece($product, $rule, $quantity)->amount), $regular));
	}

	/** @param int $hundredths per cent times hundred: 25 % is 2500 */
	private static function lessPercent(int $amount, int $hundredths): int
	{
		return intdiv($amount * (10000 - $hundredths) + 5000, 10000);
	}

	/**
	 * What rounding down leaves over goes, one by one, to those that lost most by it.
	 *
	 * @param non-empty-list<int> $weights where all are 0, all of it is the first one's
	 * @return non-empty-list<int>
	 */
	private static function split(int $whole, array $weights): array
	{
		$scale = intdiv(array_sum($weights), self::MOST_WEIGHT) + 1;
		$weights = array_map(static fn(int $weight): int => intdiv($weight, $scale), $weights);
		$sum = array_sum($weights);
		if ($sum === 0) {
			return [$whole, ...array_fill(0, count($weights) - 1, 0)];
		}
		$rest = $whole % $sum;
		$shares = array_map(static fn(int $weight): int => intdiv($whole, $sum) * $weight + intdiv($rest * $weight, $sum), $weights);
		$lost = array_map(static fn(int $weight): int => $rest * $weight % $sum, $weights);
		arsort($lost);
		$raised = array_slice(array_keys($lost), 0, $whole - array_sum($shares));
		return array_map(static fn(int $share, int $place): int => $share + (in_array($place, $raised, true) ? 1 : 0), $shares, array_keys($shares));
	}
}
