<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Offer\Condition\ConditionSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Tests\Unit\GivenFacts;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Each condition with facts under which it holds and facts under which it does not; its opposite the other way round. */
final class ConditionTest extends TestCase
{
	private const OFFER = 1;
	private const PRODUCT = 5;

	/**
	 * @param array<string, mixed> $condition
	 * @param array<string, mixed> $holds
	 * @param array<string, mixed> $fails
	 */
	#[DataProvider('conditions')]
	public function testHoldsAndFails(array $condition, array $holds, array $fails): void
	{
		self::assertSame('', self::failed([[$condition]], $holds));
		self::assertSame($condition['type'], self::failed([[$condition]], $fails));
		$opposite = ['not' => true] + $condition;
		self::assertSame($condition['type'], self::failed([[$opposite]], $holds));
		self::assertSame('', self::failed([[$opposite]], $fails));
	}

	/** @return iterable<string, array{array<string, mixed>, array<string, mixed>, array<string, mixed>}> */
	public static function conditions(): iterable
	{
		yield 'a product' => [self::listed('product', '10', '11'), ['products' => [9, 11]], ['products' => [12]]];
		yield 'a variation' => [self::listed('product', '101'), ['products' => [100, 101]], ['products' => [100, 102]]];
		yield 'a category' => [self::listed('category', '3'), ['categories' => [3]], ['categories' => []]];
		yield 'a tag' => [self::listed('tag', '7'), ['tags' => [6, 7]], ['tags' => [6]]];
		yield 'a total to the cent' => [self::range('total', '50', ''), ['total' => 5000], ['total' => 4999]];
		yield 'a total between' => [self::range('total', '50', '99.99'), ['total' => 9999], ['total' => 10000]];
		yield 'pieces' => [self::range('pieces', '2', '3'), ['pieces' => 2], ['pieces' => 4]];
		yield 'a number is not compared as text' => [self::range('pieces', '9', ''), ['pieces' => 10], ['pieces' => 8]];
		yield 'lines' => [self::range('lines', '', '1'), ['lines' => 1], ['lines' => 2]];
		yield 'a coupon' => [self::listed('coupon', 'welcome'), ['coupons' => ['welcome']], ['coupons' => ['other']]];
		yield 'a first order' => [self::flag('first_order'), ['ordersMade' => 0], ['ordersMade' => 1]];
		yield 'orders made' => [self::range('orders_made', '3', ''), ['ordersMade' => 3], ['ordersMade' => 2]];
		yield 'spent' => [self::range('spent', '100', ''), ['spent' => 10000], ['spent' => 9999]];
		yield 'bought before' => [self::listed('bought_before', '10'), ['bought' => [10]], ['bought' => [11]]];
		yield 'a country' => [self::listed('country', 'DE', 'AT'), ['country' => ['AT', '']], ['country' => ['US', 'CA']]];
		yield 'a state' => [self::listed('country', 'US:CA'), ['country' => ['US', 'CA']], ['country' => ['US', 'NY']]];
		yield 'a payment method' => [self::listed('payment_method', 'stripe'), ['paymentMethod' => ['stripe']], ['paymentMethod' => ['cod']]];
		yield 'a shipping method' => [self::listed('shipping_method', 'flat_rate'), ['shippingMethods' => ['flat_rate']], ['shippingMethods' => ['local_pickup']]];
		yield 'a role' => [self::listed('role', 'wholesale'), ['roles' => ['customer', 'wholesale']], ['roles' => ['customer']]];
		yield 'logged in' => [self::flag('logged_in'), ['isLoggedIn' => 1], []];
		yield 'a day' => [self::range('date', '2026-12-01', '2026-12-24'), ['now' => ['2026-12-24 23:59']], ['now' => ['2026-12-25 00:00']]];
		yield 'a weekday' => [self::listed('weekday', '6', '7'), ['now' => ['2026-11-21 10:00']], ['now' => ['2026-11-20 10:00']]];
		yield 'a time' => [self::range('time', '09:00', '17:59'), ['now' => ['2026-11-21 17:59']], ['now' => ['2026-11-21 18:00']]];
		yield 'a time over midnight' => [self::range('time', '22:00', '06:00'), ['now' => ['2026-11-21 01:00']], ['now' => ['2026-11-21 12:00']]];
		yield 'enough in stock' => [self::range('stock', '5', ''), ['stock' => [self::PRODUCT => 5]], ['stock' => [self::PRODUCT => 4]]];
		yield 'the last ones' => [self::range('stock', '', '3'), ['stock' => [self::PRODUCT => 3]], []];
		yield 'owned' => [self::flag('owns_product'), ['bought' => [self::PRODUCT]], ['bought' => [6]]];
		yield 'sold less often' => [self::range('sold', '', '99'), ['sold' => [self::OFFER => 99]], ['sold' => [self::OFFER => 100]]];
		yield 'taken before' => [self::flag('took_before'), ['tookBefore' => [self::OFFER]], ['tookBefore' => [2]]];
		yield 'a currency' => [self::listed('currency', 'EUR'), ['currency' => ['EUR']], ['currency' => ['USD']]];
		yield 'a language' => [self::listed('language', 'de_DE'), ['language' => ['de_DE']], ['language' => ['en_US']]];
	}

	public function testEveryTypeHasACase(): void
	{
		$types = [];
		foreach (self::conditions() as [$condition]) {
			$types[] = is_string($condition['type']) ? $condition['type'] : '';
		}
		self::assertSame([], array_diff(ConditionSettings::types(), $types));
	}

	public function testWithoutAConditionItAlwaysHoldsAndAsksForNothing(): void
	{
		$facts = new GivenFacts();
		self::assertNull(self::offer([])->conditions->failed($facts, self::offer([])));
		self::assertSame([], $facts->asked);
	}

	public function testAllOfAGroupMustHoldAndOneGroupIsEnough(): void
	{
		$germanRich = [self::listed('country', 'DE'), self::range('total', '100', '')];
		$austrian = [self::listed('country', 'AT')];
		self::assertSame('', self::failed([$germanRich, $austrian], ['country' => ['DE', ''], 'total' => 10000]));
		self::assertSame('', self::failed([$germanRich, $austrian], ['country' => ['AT', '']]));
		self::assertSame('total', self::failed([$germanRich, $austrian], ['country' => ['DE', ''], 'total' => 1]), 'the reason of the group that came furthest');
		self::assertSame('country', self::failed([$germanRich, $austrian], ['country' => ['FR', '']]));
	}

	public function testAnAmountSaysNothingOfAnotherCurrencyNorDoesItsOpposite(): void
	{
		$yen = ['currency' => ['JPY'], 'total' => 1500000, 'spent' => 1500000];
		foreach (['total', 'spent'] as $type) {
			$condition = self::range($type, '1000', '');
			self::assertSame($type, self::failed([[$condition]], $yen));
			self::assertSame($type, self::failed([[['not' => true] + $condition]], $yen));
		}
	}

	/**
	 * @param list<mixed>          $groups
	 * @param array<string, mixed> $facts
	 */
	#[DataProvider('limits')]
	public function testALimitOfSalesIsAskedOnceMore(bool $isLimited, bool $isLeft, array $groups, array $facts): void
	{
		$offer = self::offer($groups);
		self::assertSame([$isLimited, $isLeft], [$offer->conditions->limitSales(), $offer->conditions->allowOneMore(new GivenFacts($facts), $offer)]);
	}

	/** @return iterable<string, array{bool, bool, list<mixed>, array<string, mixed>}> */
	public static function limits(): iterable
	{
		$last = self::range('sold', '', '0');
		[$none, $one] = [['sold' => []], ['sold' => [self::OFFER => 1]]];
		yield 'no condition' => [false, true, [], $one];
		yield 'one is left' => [true, true, [[$last]], $none];
		yield 'none is left' => [true, false, [[$last]], $one];
		yield 'the rest is not asked while one is left' => [true, true, [[self::flag('first_order'), $last]], $none + ['ordersMade' => 1]];
		yield 'the moment held when it was shown' => [true, true, [[$last], [self::range('sold', '', '9'), self::range('date', '2026-11-01', '2026-11-20')]], $one];
		yield 'the rest of its group does not make up for it' => [true, false, [[self::listed('country', 'DE'), $last]], $one + ['country' => ['DE', '']]];
		yield 'a group that never held for this shopper does not lend its limit' => [true, false, [[self::listed('country', 'DE'), self::range('sold', '', '9')], [self::listed('country', 'US'), self::range('sold', '', '99')]], ['country' => ['DE', ''], 'sold' => [self::OFFER => 10]]];
		yield 'another group without a limit is asked whole' => [true, false, [[$last], [self::flag('logged_in')]], $one];
		yield 'another group without a limit holds' => [true, true, [[$last], [self::flag('logged_in')]], $one + ['isLoggedIn' => 1]];
	}

	public function testWhatFailedFirstAsksForNothingMore(): void
	{
		$facts = new GivenFacts(['country' => ['FR', '']]);
		$offer = self::offer([[self::listed('country', 'DE'), self::flag('first_order')]]);
		$offer->conditions->failed($facts, $offer);
		self::assertNotContains('ordersMade', $facts->asked);
	}

	public function testReadsAndWritesTheSameSettings(): void
	{
		$conditions = [];
		foreach (self::conditions() as [$condition]) {
			$conditions[] = $condition;
		}
		$groups = array_chunk($conditions, ConditionSettings::MAX_IN_GROUP);
		self::assertSame($groups, OfferSettings::toArray(self::offer($groups))['conditions']);
	}

	/** @param list<mixed> $groups */
	#[DataProvider('wrong')]
	public function testNamesTheWrongField(array $groups, string $field, string $code): void
	{
		try {
			self::offer($groups);
			self::fail('accepted');
		} catch (InvalidSettings $invalid) {
			self::assertSame([$field => $code], $invalid->fields);
		}
	}

	/** @return iterable<string, array{list<mixed>, string, string}> */
	public static function wrong(): iterable
	{
		yield 'a group of nothing' => [[[]], 'conditions.0', 'conditions_empty'];
		yield 'no such condition' => [[[['type' => 'moon'] + self::listed('product', '1')]], 'conditions.0.0.type', 'not_a_choice'];
		yield 'a list of nothing' => [[[self::listed('product')]], 'conditions.0.0.values', 'values_empty'];
		yield 'a range of nothing' => [[[self::range('total', '', '')]], 'conditions.0.0.from', 'bounds_empty'];
		yield 'a total that is no number' => [[[self::range('total', 'ten', '')]], 'conditions.0.0.from', 'not_a_bound'];
		yield 'less than nothing' => [[[self::range('total', '', '-1')]], 'conditions.0.0.to', 'not_a_bound'];
		yield 'a range that ends before it begins' => [[[self::range('total', '20', '3')]], 'conditions.0.0.to', 'below_from'];
		yield 'no such day' => [[[self::range('date', '2026-02-30', '')]], 'conditions.0.0.from', 'not_a_bound'];
		yield 'no such time' => [[[self::range('time', '', '24:00')]], 'conditions.0.0.to', 'not_a_bound'];
		yield 'numbers where texts belong' => [[[['values' => [10]] + self::listed('product', '1')]], 'conditions.0.0.values', 'wrong_type'];
		yield 'too many groups' => [array_fill(0, 11, [self::flag('logged_in')]), 'conditions', 'too_many_conditions'];
	}

	/**
	 * @param list<mixed>          $groups
	 * @param array<string, mixed> $facts
	 */
	private static function failed(array $groups, array $facts): string
	{
		$offer = self::offer($groups);
		$failed = $offer->conditions->failed(new GivenFacts($facts), $offer);
		return $failed === null ? '' : ConditionSettings::type($failed);
	}

	/** @param list<mixed> $groups */
	private static function offer(array $groups): Offer
	{
		return OfferSettings::toOffer(self::OFFER, ['product_id' => self::PRODUCT, 'conditions' => $groups]);
	}

	/** @return array<string, mixed> */
	private static function listed(string $type, string ...$values): array
	{
		return ['type' => $type, 'not' => false, 'values' => $values, 'from' => '', 'to' => ''];
	}

	/** @return array<string, mixed> */
	private static function range(string $type, string $from, string $to): array
	{
		return ['type' => $type, 'not' => false, 'values' => [], 'from' => $from, 'to' => $to];
	}

	/** @return array<string, mixed> */
	private static function flag(string $type): array
	{
		return self::listed($type);
	}
}
