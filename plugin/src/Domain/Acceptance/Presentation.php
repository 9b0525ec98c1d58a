<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Offer\Quote;

/** One offer shown to one shopper after payment, with its answer. */
final class Presentation
{
	/**
	 * @param string     $step the key of the funnel's step
	 * @param PaymentWay $way  how it is paid for if it is accepted
	 */
	public function __construct(
		public readonly string $uuid,
		public readonly int $orderId,
		public readonly int $funnelId,
		public readonly string $step,
		public readonly int $offerId,
		public readonly Quote $quote,
		public readonly \DateTimeImmutable $shownAt,
		public readonly \DateTimeImmutable $expiresAt,
		public readonly PresentationState $state = PresentationState::Shown,
		public readonly ?\DateTimeImmutable $answeredAt = null,
		public readonly PaymentWay $way = PaymentWay::Charge,
	) {
	}

	/** Open: shown, not answered, and inside its window. */
	public function isOpen(\DateTimeImmutable $now): bool
	{
		return $this->state === PresentationState::Shown && $now < $this->expiresAt;
	}

	public function withQuote(Quote $quote): self
	{
		return $this->with(quote: $quote);
	}

	public function withWay(PaymentWay $way): self
	{
		return $this->with(way: $way);
	}

	public function answered(PresentationState $state, ?\DateTimeImmutable $now = null): self
	{
		return $this->with(state: $state, answeredAt: $now);
	}

	/** When it was over for the shopper: answered or left behind, at the latest with its window. */
	public function endedAt(): \DateTimeImmutable
	{
		return min($this->answeredAt ?? $this->expiresAt, $this->expiresAt);
	}

	private function with(
		?Quote $quote = null,
		?PresentationState $state = null,
		?\DateTimeImmutable $answeredAt = null,
		?PaymentWay $way = null,
	): self {
		return new self(
			$this->uuid,
			$this->orderId,
			$this->funnelId,
			$this->step,
			$this->offerId,
			$quote ?? $this->quote,
			$this->shownAt,
			$this->expiresAt,
			$state ?? $this->state,
			$answeredAt ?? $this->answeredAt,
			$way ?? $this->way,
		);
	}
}
