<?php

declare(strict_types=1);

namespace Encore\Application\Deletion;

/** What would be lost if the records went now: how many of each. */
final class UnderWay
{
	public function __construct(
		/** Charges of which it is not known, or not settled, what became of them; the owner's to decide among them. */
		public readonly int $charges,
		public readonly int $refunds,
		public readonly int $mails,
		/** Kept for offers that may still be open; they are let go by what is recorded of them. */
		public readonly int $cards,
	) {
	}

	public function isAny(): bool
	{
		return $this->charges + $this->refunds + $this->mails + $this->cards > 0;
	}
}
