<?php

declare(strict_types=1);

namespace Encore\Application\Refund;

use Encore\Domain\Money;

/** A refund as it was asked for, with what the shop's order says of its lines and earlier refunds. */
final class AskedRefund
{
	/**
	 * @param int                  $refundId the shop's refund
	 * @param Money                $left     what the order had left to be refunded before it
	 * @param array<string, Money> $named    what its lines were named with, by acceptance, '' for all others together
	 * @param int                  $lines    how many lines it names
	 * @param array<string, Money> $charged  what the order's lines cost that were accepted after payment, by acceptance
	 * @param list<int>            $earlier  the order's other refunds
	 * @param array<int, array<string, Money>> $byHand what refunds named that no gateway made, by refund and acceptance
	 */
	public function __construct(
		public readonly int $orderId,
		public readonly int $refundId,
		public readonly Money $amount,
		public readonly Money $left,
		public readonly array $named,
		public readonly int $lines,
		public readonly array $charged,
		public readonly array $earlier,
		public readonly array $byHand,
	) {
	}

	/** @param list<int> $refundsWithAttempts refunds of which the attempts tell more */
	public function byHand(string $acceptance, array $refundsWithAttempts): Money
	{
		$sum = $this->amount->withAmount(0);
		foreach (array_diff_key($this->byHand, array_flip($refundsWithAttempts)) as $lines) {
			$sum = $sum->plus($lines[$acceptance] ?? $sum->withAmount(0));
		}
		return $sum;
	}
}
