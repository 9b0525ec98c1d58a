<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Money;

/** The charge that paid for a line of an order, and what of it was paid back so far. */
final class LineCharge
{
	/**
	 * @param Money $paidBack   by that charge, or perhaps: nobody knows yet
	 * @param Money $unrecorded of it, what no refund of the shop's order speaks of
	 * @param Money $byHand     refunds of the line that no gateway made
	 */
	public function __construct(
		public readonly string $acceptance,
		public readonly Money $charged,
		public readonly Money $paidBack,
		public readonly Money $unrecorded,
		public readonly Money $byHand,
	) {
	}

	public function left(): Money
	{
		$left = $this->charged->minus($this->paidBack)->minus($this->byHand);
		return $left->withAmount(max(0, $left->amount));
	}
}
