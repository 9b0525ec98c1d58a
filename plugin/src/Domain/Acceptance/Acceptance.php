<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Offer\Quote;

/** An accepted presentation on its way to being paid and settled. A new state is a new version of the row. */
final class Acceptance
{
	public function __construct(
		public readonly string $uuid,
		public readonly int $orderId,
		public readonly int $offerId,
		public readonly string $step,
		public readonly Quote $quote,
		public readonly \DateTimeImmutable $acceptedAt,
		public readonly AcceptanceState $state = AcceptanceState::Accepted,
		public readonly int $version = 1,
		public readonly string $transactionId = '',
		public readonly string $message = '',
	) {
	}

	/**
	 * @param string $message why, in words for the shopper
	 * @throws \LogicException when the state machine has no such step
	 */
	public function become(AcceptanceState $state, string $transactionId = '', string $message = ''): self
	{
		if (!$this->state->canBecome($state)) {
			throw new \LogicException("An acceptance cannot go from {$this->state->value} to {$state->value}.");
		}
		return new self(
			$this->uuid,
			$this->orderId,
			$this->offerId,
			$this->step,
			$this->quote,
			$this->acceptedAt,
			$state,
			$this->version + 1,
			$transactionId !== '' ? $transactionId : $this->transactionId,
			mb_substr($message, 0, 255),
		);
	}
}
