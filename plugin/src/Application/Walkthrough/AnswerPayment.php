<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\OfferOutcome;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\PlayedPayments;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;

/** A played shopper confirms at the bank or pays on the payment page, or does not, and is back. */
final class AnswerPayment
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly PlayedPayments $payments,
		private readonly AnswerOffer $answer,
	) {
	}

	/** What waits for that; null where nothing does. */
	public function waiting(PlacedOrder $order): ?Acceptance
	{
		foreach ($this->acceptances->ofOrder($order->id) as $one) {
			$attempt = $one->state === AcceptanceState::RequiresAction ? $this->acceptances->attempt($one->uuid, $one->attempt) : null;
			if ($attempt !== null && $this->payments->isWaiting($attempt)) {
				return $one;
			}
		}
		return null;
	}

	public function answer(PlacedOrder $order, bool $isPaid): OfferOutcome
	{
		$waiting = $this->waiting($order);
		$attempt = $waiting === null ? null : $this->acceptances->attempt($waiting->uuid, $waiting->attempt);
		if ($waiting === null || $attempt === null) {
			return $this->answer->open($order);
		}
		$this->payments->answer($attempt, $isPaid);
		return $this->answer->resume($order, $waiting);
	}
}
