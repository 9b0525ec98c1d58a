<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Payment\AddUncharged;
use Encore\Application\Payment\ChargeAcceptance;
use Encore\Application\SalesLimit;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;

/** Where a shopper stands after an answer, and what comes next. */
final class OfferOutcome
{
	/** Nothing is open: on to the thank-you page. */
	public const DONE = 'done';

	/** An offer waits for its answer. */
	public const OPEN = 'open';

	/** The order's own payment is on its way to the shop: to be asked again. */
	public const COMING = 'coming';

	/** A reason: the shopper is yet to pay, on the payment page of the linked order. */
	public const AWAITS_PAYMENT = 'awaits_payment';

	/** A reason: it is paid, as a linked order. */
	public const ORDERED = 'ordered';

	/** A reason: the shopper has ordered it there, and the shop waits for the money. */
	public const AWAITED = 'awaited';

	/**
	 * @param string            $state an acceptance's state, OPEN, DONE or COMING
	 * @param Presentation|null $next  the offer that waits for an answer now
	 */
	private function __construct(
		public readonly string $state,
		public readonly ?Presentation $next,
		public readonly ?Acceptance $acceptance,
	) {
	}

	public static function open(?Presentation $next): self
	{
		return new self($next === null ? self::DONE : self::OPEN, $next, null);
	}

	public static function coming(): self
	{
		return new self(self::COMING, null, null);
	}

	public static function of(Acceptance $acceptance, ?Presentation $next): self
	{
		return new self($acceptance->state->value, $next, $acceptance);
	}

	/** The acceptance that is to be confirmed or under way; empty where there is none. */
	public function pending(): string
	{
		return $this->acceptance?->state->isBeingPaid() === true ? $this->acceptance->uuid : '';
	}

	/** The provider's page where the shopper confirms; empty when there is nothing to confirm. */
	public function confirmUrl(): string
	{
		return $this->acceptance?->state === AcceptanceState::RequiresAction ? $this->acceptance->actionUrl : '';
	}

	/** The state, or why nobody was asked for money at all; a declined card that has no more tries is declined for good. */
	public function reason(): string
	{
		return match (true) {
			in_array($this->acceptance?->message, [ChargeAcceptance::SOLD_OUT, SalesLimit::REACHED, AddUncharged::CLOSED], true) => $this->acceptance->message,
			$this->acceptance?->way === PaymentWay::Offline && $this->acceptance->state === AcceptanceState::Accepted => 'not_added',
			$this->acceptance?->state === AcceptanceState::Declined && $this->next === null => AcceptanceState::DeclinedFinal->value,
			$this->acceptance?->isAwaited() === true => self::AWAITED,
			$this->acceptance?->way->isLinked() === true && $this->acceptance->state->isPaid() => self::ORDERED,
			$this->acceptance?->state === AcceptanceState::RequiresAction && $this->acceptance->way === PaymentWay::PayLink => self::AWAITS_PAYMENT,
			default => $this->state,
		};
	}
}
