<?php

declare(strict_types=1);

namespace Encore\Application\History;

use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/** One try at moving money for an accepted offer, for whoever reads it: a charge, or a refund. */
final class MoneyMove
{
	/**
	 * @param string                  $outcome     as the ledger has it; empty while it is not known
	 * @param string                  $transaction of the charge, or of the refund
	 * @param string                  $message     of the provider
	 */
	public function __construct(
		public readonly bool $isRefund,
		public readonly Money $amount,
		public readonly string $outcome,
		public readonly string $transaction,
		public readonly string $message,
		public readonly \DateTimeImmutable $begunAt,
		public readonly ?\DateTimeImmutable $concludedAt,
	) {
	}

	/** Whether it went back to the customer. */
	public function isBack(): bool
	{
		return $this->isRefund && in_array($this->outcome, [RefundAttempt::REFUNDED, RefundAttempt::FOUND], true);
	}
}
