<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Decimal;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MoneyTest extends TestCase
{
	#[DataProvider('decimals')]
	public function testReadsDecimalsWithoutAFloat(string $decimal, int $places, int $expected): void
	{
		self::assertSame($expected, Decimal::toScaledInt($decimal, $places));
	}

	/** @return iterable<string, array{string, int, int}> */
	public static function decimals(): iterable
	{
		yield 'plain' => ['12.90', 2, 1290];
		yield 'no decimals' => ['1299', 0, 1299];
		yield 'three decimals' => ['1.234', 3, 1234];
		yield 'half up' => ['12.905', 2, 1291];
		yield 'just below half' => ['12.9049999', 2, 1290];
		yield 'half away from zero' => ['-12.905', 2, -1291];
		yield 'a float would lose this' => ['1.005', 2, 101];
		yield 'yen round' => ['99.5', 0, 100];
		yield 'shorter than the places' => ['5', 3, 5000];
	}

	#[DataProvider('notDecimals')]
	public function testRefusesWhatIsNoPlainDecimal(string $text): void
	{
		$this->expectException(\InvalidArgumentException::class);
		Money::fromDecimal($text, 'USD', 2);
	}

	/** @return iterable<array{string}> */
	public static function notDecimals(): iterable
	{
		foreach (['', '1,5', '1e3', '.5', '5.', '0x1A', ' 1', '1234567890123', "1\n", 'NaN'] as $text) {
			yield [$text];
		}
	}

	public function testWritesDecimals(): void
	{
		self::assertSame('0.05', (new Money(5, 'USD', 2))->toDecimal());
		self::assertSame('-1.234', (new Money(-1234, 'KWD', 3))->toDecimal());
		self::assertSame('1299', (new Money(1299, 'JPY', 0))->toDecimal());
	}

	public function test_R12_the_same_money_in_another_minor_unit_comes_out_even_or_not_at_all(): void
	{
		self::assertEquals(new Money(1500, 'JPY', 0), (new Money(150000, 'JPY', 2))->inMinorUnit(0));
		self::assertEquals(new Money(1500, 'KWD', 3), (new Money(150, 'KWD', 2))->inMinorUnit(3));
		self::assertEquals(new Money(-5, 'USD', 2), (new Money(-50, 'USD', 3))->inMinorUnit(2));
		self::assertNull((new Money(150050, 'JPY', 2))->inMinorUnit(0));
	}

	public function testDoesNotMixCurrencies(): void
	{
		$this->expectException(\InvalidArgumentException::class);
		(new Money(1, 'USD', 2))->plus(new Money(1, 'EUR', 2));
	}

	public function testHasTheShapeOfMoneyInRest(): void
	{
		$money = new Money(1299, 'USD', 2);
		self::assertSame(['amount' => '1299', 'currency' => 'USD', 'minor_unit' => 2], $money->toArray());
		self::assertEquals($money, Money::fromArray($money->toArray()));
	}
}
