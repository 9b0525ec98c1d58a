<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Money;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PriceRule;
use Encore\Domain\Offer\PriceRuleType;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Rule R12. */
final class PriceTest extends TestCase
{
	#[DataProvider('prices')]
	public function test_R12_price_of_one_piece(int $regular, int $minorUnit, PriceRuleType $type, string $value, int $expected): void
	{
		$price = Price::ofOnePiece(new Money($regular, 'XXX', $minorUnit), new PriceRule($type, $value));
		self::assertSame($expected, $price->amount);
		self::assertSame($minorUnit, $price->minorUnit);
	}

	/** @return iterable<string, array{int, int, PriceRuleType, string, int}> */
	public static function prices(): iterable
	{
		yield 'regular' => [9700, 2, PriceRuleType::Regular, '0', 9700];
		yield 'a quarter off' => [6000, 2, PriceRuleType::Percent, '25', 4500];
		yield 'a half cent rounds up' => [1001, 2, PriceRuleType::Percent, '50', 501];
		yield 'hundredths of a per cent' => [10000, 2, PriceRuleType::Percent, '12.34', 8766];
		yield 'all of it off' => [9700, 2, PriceRuleType::Percent, '100', 0];
		yield 'an amount off' => [3900, 2, PriceRuleType::Amount, '12', 2700];
		yield 'more off than it costs is free, never negative (S2)' => [500, 2, PriceRuleType::Amount, '7.50', 0];
		yield 'fixed' => [3900, 2, PriceRuleType::Fixed, '27', 2700];
		yield 'yen: no decimals' => [999, 0, PriceRuleType::Percent, '50', 500];
		yield 'yen: a fixed price with decimals rounds' => [999, 0, PriceRuleType::Fixed, '499.5', 500];
		yield 'dinar: three decimals' => [1235, 3, PriceRuleType::Percent, '10', 1112];
		yield 'dinar: an amount off' => [1235, 3, PriceRuleType::Amount, '0.001', 1234];
	}
}
