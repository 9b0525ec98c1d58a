<?php

declare(strict_types=1);

namespace Encore\Application\History;

use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Quote;

/** What became of one offer that an order's shopper was shown, for its owner to read. */
final class OfferHistory
{
	/**
	 * @param string               $title      of the offer; empty where it is gone
	 * @param Quote|null           $quote      null for an order bump, which the first payment paid
	 * @param AcceptanceState|null $acceptance null where it was not accepted
	 * @param list<MoneyMove>      $moves      in their order
	 * @param PaymentWay           $way        how it is paid for if it is accepted
	 * @param string               $gateway    by which, once that is known
	 * @param int                  $version    of the acceptance; 0 where there is none
	 */
	public function __construct(
		public readonly string $uuid,
		public readonly int $offerId,
		public readonly string $title,
		public readonly PresentationState $answer,
		public readonly ?Quote $quote,
		public readonly \DateTimeImmutable $shownAt,
		public readonly ?\DateTimeImmutable $answeredAt,
		public readonly ?\DateTimeImmutable $expiresAt,
		public readonly ?AcceptanceState $acceptance,
		public readonly array $moves,
		public readonly PaymentWay $way = PaymentWay::Charge,
		public readonly string $gateway = '',
		public readonly int $version = 0,
		public readonly bool $isDisputed = false,
	) {
	}

	/** For the owner to decide. */
	public function needsReview(): bool
	{
		return $this->acceptance === AcceptanceState::NeedsReview;
	}

	/** Still waiting for the shopper. */
	public function isOpen(\DateTimeImmutable $now): bool
	{
		return $this->answer === PresentationState::Shown && $this->expiresAt !== null && $now < $this->expiresAt;
	}
}
