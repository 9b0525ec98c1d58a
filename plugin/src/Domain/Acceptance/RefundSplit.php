<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Money;
use Encore\Domain\Refusal;

/**
 * One refund of an order, split by the charges that paid for it: what was named by line goes back to the line's own
 * charge, the rest first to the first charge up to what is left there, then to the newest.
 */
final class RefundSplit
{
	/** The order's own payment, among the charges by acceptance. */
	public const FIRST = '';

	/**
	 * @param Money                $first what goes back to the order's own payment
	 * @param array<string, Money> $parts by acceptance, the newest charge first; nothing without an amount
	 */
	private function __construct(
		public readonly Money $first,
		public readonly array $parts,
	) {
	}

	/**
	 * @param Money                $left    what the shop's order has left to be refunded
	 * @param list<LineCharge>     $charges the newest first
	 * @param array<string, Money> $named   what lines were named with, by acceptance, FIRST for all that Encore did not charge
	 * @param int                  $lines   how many lines were named; each may be rounded by one
	 * @throws Refusal refund_unclear while nobody knows what is left of a charge, refund_too_much where less is left
	 */
	public static function of(Money $asked, Money $left, array $charges, array $named, int $lines): self
	{
		$rooms = self::rooms($left, $charges);
		self::assertClear($charges, $named);
		$parts = array_fill_keys(array_keys($rooms), 0);
		$rest = $asked->amount;
		$give = static function (string $charge, int $amount) use (&$parts, &$rooms, &$rest): void {
			$amount = max(0, min($amount, $rooms[$charge], $rest));
			$parts[$charge] += $amount;
			$rooms[$charge] -= $amount;
			$rest -= $amount;
		};
		$order = array_keys($rooms);
		foreach ($order as $charge) {
			$give($charge, ($named[$charge] ?? null)->amount ?? 0);
		}
		foreach ($rest <= $lines ? $order : [] as $charge) {
			$give($charge, $parts[$charge] > 0 ? $rest : 0);
		}
		foreach ($order as $charge) {
			$give($charge, $rest);
		}
		if ($rest > 0) {
			throw Refusal::because('refund_too_much');
		}
		$money = array_map($asked->withAmount(...), array_filter($parts));
		$first = $money[self::FIRST] ?? $asked->withAmount(0);
		unset($money[self::FIRST]);
		self::assertClear($charges, $money);
		return new self($first, $money);
	}

	/**
	 * @param list<LineCharge> $charges
	 * @return array<string, int> what each charge can pay back, in the order in which they are asked
	 */
	private static function rooms(Money $left, array $charges): array
	{
		$rooms = [self::FIRST => $left->amount];
		foreach ($charges as $charge) {
			$rooms[$charge->acceptance] = $charge->left()->amount;
			$rooms[self::FIRST] -= $charge->left()->plus($charge->unrecorded)->amount;
		}
		// Refunds by hand may have taken more than the first charge had: then the newest have less.
		foreach ($charges as $charge) {
			$lent = min($rooms[$charge->acceptance], max(0, -$rooms[self::FIRST]));
			$rooms[$charge->acceptance] -= $lent;
			$rooms[self::FIRST] += $lent;
		}
		$rooms[self::FIRST] = max(0, $rooms[self::FIRST]);
		return $rooms;
	}

	/**
	 * @param list<LineCharge>     $charges
	 * @param array<string, Money> $touched
	 */
	private static function assertClear(array $charges, array $touched): void
	{
		foreach ($charges as $charge) {
			if ($charge->unrecorded->amount > 0 && ($touched[$charge->acceptance] ?? null)?->amount > 0) {
				throw Refusal::because('refund_unclear');
			}
		}
	}
}
