<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** As what an offer was shown, and to whom: what a day's events and money are counted by. */
final class OfferRole
{
	public function __construct(
		public readonly int $offerId,
		public readonly int $funnelId,
		public readonly string $step,
		public readonly OfferKind $kind,
		public readonly string $gateway,
	) {
	}

	public function paidBy(string $gateway): self
	{
		return new self($this->offerId, $this->funnelId, $this->step, $this->kind, $gateway);
	}
}
