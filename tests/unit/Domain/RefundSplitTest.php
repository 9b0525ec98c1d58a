<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Acceptance\LineCharge;
use Encore\Domain\Acceptance\RefundSplit;
use Encore\Domain\Money;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** An order of 97.00, and items of 197.00 and then of 30.00 that were accepted after it. Rules R15, R19. */
final class RefundSplitTest extends TestCase
{
	/**
	 * @param array<string, int> $named
	 * @param array<string, int> $expected
	 */
	#[DataProvider('refunds')]
	public function test_R15_each_part_goes_to_its_charge(int $asked, array $named, array $expected, int $lines = 0): void
	{
		self::assertSame($expected, self::split($asked, $named, lines: $lines));
	}

	/** @return iterable<string, array{0: int, 1: array<string, int>, 2: array<string, int>, 3?: int}> */
	public static function refunds(): iterable
	{
		yield 'the first item alone' => [9700, ['' => 9700], ['' => 9700]];
		yield 'one accepted item alone' => [19700, ['old' => 19700], ['' => 0, 'old' => 19700]];
		yield 'a part of one item' => [500, ['new' => 500], ['' => 0, 'new' => 500]];
		yield 'two items' => [22700, ['new' => 3000, 'old' => 19700], ['' => 0, 'new' => 3000, 'old' => 19700]];
		yield 'all, line by line' => [32400, ['' => 9700, 'old' => 19700, 'new' => 3000], ['' => 9700, 'new' => 3000, 'old' => 19700]];
		yield 'all, without lines' => [32400, [], ['' => 9700, 'new' => 3000, 'old' => 19700]];
		yield 'an amount below the first charge' => [5000, [], ['' => 5000]];
		yield 'just the first charge' => [9700, [], ['' => 9700]];
		yield 'an amount above the first charge: the newest next' => [11000, [], ['' => 9700, 'new' => 1300]];
		yield 'an amount above two charges' => [13000, [], ['' => 9700, 'new' => 3000, 'old' => 300]];
		yield 'a line and an amount besides' => [20000, ['old' => 19700], ['' => 300, 'old' => 19700], 1];
		yield 'a cent more than the lines, by rounding' => [3001, ['new' => 2999], ['' => 1, 'new' => 3000], 2];
		yield 'a cent less than the lines, by rounding' => [2999, ['new' => 3000], ['' => 0, 'new' => 2999], 1];
		yield 'a cent of rounding stays with its line' => [1000, ['old' => 999], ['' => 0, 'old' => 1000], 1];
		yield 'shipping and fees are the first charge\'s' => [1500, ['' => 500, 'new' => 1000], ['' => 500, 'new' => 1000]];
		yield 'nothing' => [0, [], ['' => 0]];
	}

	public function test_R15_what_was_paid_back_before_is_gone(): void
	{
		$partly = self::charges(oldPaidBack: 10000);
		self::assertSame(['' => 9700, 'new' => 3000, 'old' => 9700], self::split(22400, [], 22400, $partly));
		self::assertSame(['' => 0, 'old' => 9700], self::split(9700, ['old' => 9700], 22400, $partly));
	}

	public function test_R15_an_amount_took_from_a_charge_and_its_line_is_refunded_later(): void
	{
		// 50.00 of the order's own charge and all else are left: its line of 97.00 takes the rest from the newest.
		self::assertSame(['' => 5000, 'new' => 3000, 'old' => 1700], self::split(9700, ['' => 9700], 27700));
	}

	public function test_R19_a_line_refunded_by_hand_has_less_left(): void
	{
		$byHand = self::charges(oldByHand: 19700);
		self::assertSame(['' => 9700, 'new' => 3000], self::split(12700, [], 12700, $byHand));
		$this->expectExceptionObject(Refusal::because('refund_too_much'));
		self::split(12701, [], 12700, $byHand);
	}

	public function test_R19_an_amount_refunded_by_hand_beyond_the_first_charge_lowers_the_newest(): void
	{
		self::assertSame(['' => 0, 'new' => 2000, 'old' => 19700], self::split(21700, [], 21700));
	}

	public function test_R15_while_a_part_is_unknown_nothing_touches_its_charge(): void
	{
		$unknown = self::charges(oldPaidBack: 10000, oldUnrecorded: 10000);
		self::assertSame(['' => 9700, 'new' => 3000], self::split(12700, [], 32400, $unknown));
		foreach ([[12701, []], [100, ['old' => 100]], [32400, []]] as [$asked, $named]) {
			try {
				self::split($asked, $named, 32400, $unknown);
				self::fail('It was split.');
			} catch (Refusal $refusal) {
				self::assertContains($refusal->reason, ['refund_unclear', 'refund_too_much']);
			}
		}
	}

	public function test_R15_parts_always_add_up_and_never_exceed_a_charge(): void
	{
		mt_srand(15);
		for ($round = 0; $round < 3000; $round++) {
			$paidBack = mt_rand(0, 1) * mt_rand(0, 19700);
			$byHand = mt_rand(0, 1) * mt_rand(0, 19700 - $paidBack);
			$ownBack = mt_rand(0, 1) * mt_rand(0, 9700);
			$charges = self::charges($paidBack, 0, $byHand);
			$left = 32400 - $paidBack - $byHand - $ownBack;
			$asked = mt_rand(0, $left);
			$named = array_filter(['' => mt_rand(0, 1) * mt_rand(0, 9700), 'old' => mt_rand(0, 1) * mt_rand(0, 19700), 'new' => mt_rand(0, 1) * mt_rand(0, 3000)]);

			$parts = self::split($asked, $named, $left, $charges, mt_rand(0, 3));

			self::assertSame($asked, array_sum($parts));
			self::assertLessThanOrEqual(9700 - $ownBack, $parts['']);
			self::assertLessThanOrEqual(19700 - $paidBack - $byHand, $parts['old'] ?? 0);
			self::assertLessThanOrEqual(3000, $parts['new'] ?? 0);
			self::assertGreaterThanOrEqual(0, min([0, ...array_values($parts)]));
		}
	}

	/** @return list<LineCharge> the newest first */
	private static function charges(int $oldPaidBack = 0, int $oldUnrecorded = 0, int $oldByHand = 0): array
	{
		return [
			new LineCharge('new', self::money(3000), self::money(0), self::money(0), self::money(0)),
			new LineCharge('old', self::money(19700), self::money($oldPaidBack), self::money($oldUnrecorded), self::money($oldByHand)),
		];
	}

	/**
	 * @param array<string, int>    $named
	 * @param list<LineCharge>|null $charges
	 * @return array<string, int>
	 */
	private static function split(int $asked, array $named, int $left = 32400, ?array $charges = null, int $lines = 0): array
	{
		$split = RefundSplit::of(self::money($asked), self::money($left), $charges ?? self::charges(), array_map(self::money(...), $named), $lines);
		return array_map(static fn(Money $part): int => $part->amount, ['' => $split->first, ...$split->parts]);
	}

	private static function money(int $amount): Money
	{
		return new Money($amount, 'USD', 2);
	}
}
