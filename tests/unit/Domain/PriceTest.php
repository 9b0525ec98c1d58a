<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Money;
use Encore\Domain\Offer\Price;
use Encore\Domain\Offer\PriceBase;
use Encore\Domain\Offer\PriceBreak;
use Encore\Domain\Offer\PriceEnding;
use Encore\Domain\Offer\PriceRule;
use Encore\Domain\Offer\PriceRuleType;
use Encore\Domain\Offer\Product;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Rule R12. */
final class PriceTest extends TestCase
{
	#[DataProvider('prices')]
	public function test_R12_price_of_one_piece(int $regular, int $minorUnit, PriceRuleType $type, string $value, int $expected): void
	{
		$price = Price::ofOnePiece(self::product($regular, $minorUnit), new PriceRule($type, $value));
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
		yield 'free' => [3900, 2, PriceRuleType::Free, '0', 0];
		yield 'fixed' => [3900, 2, PriceRuleType::Fixed, '27', 2700];
		yield 'yen: no decimals' => [999, 0, PriceRuleType::Percent, '50', 500];
		yield 'yen: a fixed price with decimals rounds' => [999, 0, PriceRuleType::Fixed, '499.5', 500];
		yield 'dinar: three decimals' => [1235, 3, PriceRuleType::Percent, '10', 1112];
		yield 'dinar: an amount off' => [1235, 3, PriceRuleType::Amount, '0.001', 1234];
	}

	public function testTheDiscountIsTakenOffTheRegularPriceOrOffWhatTheShopAsksForNow(): void
	{
		$product = self::product(10000, 2, sale: 8000);
		self::assertSame(7500, self::price($product, 'percent', '25'));
		self::assertSame(6000, self::price($product, 'percent', '25', base: 'current'));
		self::assertSame(8000, self::price($product, 'regular', base: 'current'));
		self::assertSame(7500, self::price(self::product(10000, 2), 'percent', '25', base: 'current'), 'not on sale');
	}

	#[DataProvider('endings')]
	public function testARoundedPriceIsNeverMoreThanTheDiscountSays(int $regular, int $minorUnit, string $ending, int $expected): void
	{
		self::assertSame($expected, self::price(self::product($regular, $minorUnit), 'percent', '25', ending: $ending));
	}

	/** @return iterable<string, array{int, int, string, int}> */
	public static function endings(): iterable
	{
		yield 'to .99' => [2700, 2, 'ninety_nine', 1999];
		yield 'what ends so stays' => [2665, 2, 'ninety_nine', 1999];
		yield 'a cent less is one unit less' => [2664, 2, 'ninety_nine', 1899];
		yield 'to whole units' => [2700, 2, 'whole', 2000];
		yield 'less than one unit stays as it is' => [100, 2, 'ninety_nine', 75];
		yield 'less than one unit, whole' => [100, 2, 'whole', 75];
		yield 'yen stay as they are' => [1333, 0, 'ninety_nine', 1000];
		yield 'dinar end in a zero' => [2700, 3, 'ninety_nine', 1990];
	}

	public function testWhatIsNotReducedIsNotRounded(): void
	{
		self::assertSame(10050, self::price(self::product(10050, 2), 'regular', ending: 'whole'));
	}

	public function testAnUpgradeCostsTheDifferenceAndNeverLessThanNothing(): void
	{
		$difference = static fn(Product $product, PriceRuleType $type, string $value = '0', PriceBase $base = PriceBase::Regular): int
			=> Price::ofOnePiece($product, new PriceRule($type, $value, $base, isDifference: true))->amount;
		$had = self::product(3900, 2, sale: 2900);
		$better = self::product(9900, 2, sale: 9000)->insteadOf($had);
		self::assertSame(6000, $difference($better, PriceRuleType::Regular));
		self::assertSame(6100, $difference($better, PriceRuleType::Regular, base: PriceBase::Current));
		self::assertSame(4500, $difference($better, PriceRuleType::Percent, '25'), 'off the difference');
		self::assertSame(5500, $difference($better, PriceRuleType::Amount, '5'));
		self::assertSame(0, $difference(self::product(1000, 2)->insteadOf($had), PriceRuleType::Regular));
		self::assertSame(9900, self::price($better, 'regular'), 'Only where the rule says so.');
	}

	public function testNoPieceCostsLessThanTheLeastUnlessTheProductDoes(): void
	{
		self::assertSame(5000, self::price(self::product(10000, 2), 'percent', '75', least: '50'));
		self::assertSame(4000, self::price(self::product(4000, 2), 'percent', '75', least: '50'));
		self::assertSame(5000, self::price(self::product(10000, 2), 'percent', '50.5', ending: 'ninety_nine', least: '50'), 'rounding goes no lower');
	}

	#[DataProvider('breaks')]
	public function test_R12_who_takes_more_pieces_may_pay_less_for_each(string $type, string $value, string $more, int $quantity, int $expected): void
	{
		$rule = new PriceRule(PriceRuleType::from($type), $value, breaks: [new PriceBreak(2, $more), new PriceBreak(4, '50')]);
		self::assertSame($expected, Price::ofOnePiece(self::product(2001, 2), $rule, $quantity)->amount);
	}

	/** @return iterable<string, array{string, string, string, int, int}> */
	public static function breaks(): iterable
	{
		yield 'one piece' => ['percent', '0', '25', 1, 2001];
		yield 'two for 25% off' => ['percent', '0', '25', 2, 1501];
		yield 'between two breaks' => ['percent', '0', '25', 3, 1501];
		yield 'from the last break on' => ['percent', '0', '25', 4, 1001];
		yield 'far above it' => ['percent', '0', '25', 99, 1001];
		yield 'an amount off' => ['amount', '1', '2.5', 2, 1751];
		yield 'a fixed price' => ['fixed', '20', '15', 2, 1500];
		yield 'more off than it costs is free, never negative (S2)' => ['amount', '0', '25', 4, 0];
	}

	private static function price(Product $product, string $type, string $value = '0', string $base = 'regular', string $ending = 'exact', string $least = '0'): int
	{
		return Price::ofOnePiece($product, new PriceRule(PriceRuleType::from($type), $value, PriceBase::from($base), PriceEnding::from($ending), $least))->amount;
	}

	private static function product(int $regular, int $minorUnit, ?int $sale = null): Product
	{
		return new Product(1, 'Product', new Money($regular, 'XXX', $minorUnit), salePrice: $sale === null ? null : new Money($sale, 'XXX', $minorUnit));
	}
}
