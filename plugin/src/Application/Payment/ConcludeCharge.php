<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Timetable;

/** Writes down what the gateway said of a charge, whoever asked, and moves the acceptance to where that leads. */
final class ConcludeCharge
{
	/** One lookup that finds nothing may have come too early. */
	private const MISSES = 2;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Orders $orders,
		private readonly GatewayCalls $gateway,
		private readonly Clock $clock,
		private readonly ProviderRefunds $provider,
	) {
	}

	/**
	 * @param Acceptance $held as whoever asked holds it
	 * @return Acceptance the row as it is now
	 */
	public function apply(Acceptance $held, ChargeAttempt $attempt, ChargeResult $result): Acceptance
	{
		$next = $this->next($held, $result);
		$givesBack = $held->state->holdsStock() && !$next->state->holdsStock()
			? fn() => $this->orders->returnStock($held)
			: null;
		$isProven = $result->status !== ChargeStatus::NotFound;
		$isWritten = $isProven
			? $this->acceptances->conclude($attempt, $result->status->value, $next, $this->clock->now(), $givesBack)
			: $this->acceptances->advance($next, $givesBack);
		if (!$isWritten) {
			return $this->acceptances->find($held->uuid) ?? $held;
		}
		if ($next->state === AcceptanceState::NeedsReview || $next->state === AcceptanceState::RequiresAction && $next->state !== $held->state) {
			$this->orders->tellOwner($next);
		}
		if ($result->paidBack !== null && $result->paidBack->amount > 0) {
			$this->provider->note($next, $result->paidBack);
		}
		return $next;
	}

	/**
	 * Nothing more is charged for it.
	 *
	 * @param AcceptanceState $state   declined for good, or expired
	 * @param string          $message why, where that is another reason than before
	 */
	public function end(Acceptance $acceptance, AcceptanceState $state, string $message = ''): Acceptance
	{
		$ended = $acceptance->become($state, $this->clock->now(), message: $message === '' ? $acceptance->message : $message);
		if (!$this->acceptances->advance($ended)) {
			return $this->acceptances->find($acceptance->uuid) ?? $acceptance;
		}
		$this->orders->tellOwner($ended);
		return $ended;
	}

	private function next(Acceptance $held, ChargeResult $result): Acceptance
	{
		$now = $this->clock->now();
		return match ($result->status) {
			ChargeStatus::Paid => $held->become(
				$held->state === AcceptanceState::Expired ? AcceptanceState::PaidLate : AcceptanceState::Paid,
				$now,
				(string) $result->transactionId,
			),
			ChargeStatus::RequiresAction => self::isWaiting($held)
				? $this->stillWaiting($held, $result->actionUrl)
				: $held->become(AcceptanceState::RequiresAction, $now, (string) $result->transactionId, actionUrl: $result->actionUrl),
			ChargeStatus::Declined => match (true) {
				$held->state === AcceptanceState::Expired => $held->postpone($now),
				self::isOver($held, $now) => $held->become(AcceptanceState::Expired, $now),
				default => $held->become(AcceptanceState::Declined, $now, message: $result->message),
			},
			ChargeStatus::NotFound => $this->nothingThere($held),
			ChargeStatus::Unknown => $held->state === AcceptanceState::Charging
				? $held->become(AcceptanceState::Unknown, $now, message: $result->message)
				: $this->noNews($held),
		};
	}

	/** It may be sent again where the same key can never be two charges; by the shopper's own click. */
	private function nothingThere(Acceptance $held): Acceptance
	{
		if ($held->state === AcceptanceState::Expired) {
			return $held->postpone($this->clock->now());
		}
		if ($held->state !== AcceptanceState::Charging && $held->state !== AcceptanceState::Unknown) {
			return $this->noNews($held);
		}
		$maySendAgain = $held->state === AcceptanceState::Unknown
			&& $held->missed + 1 >= self::MISSES
			&& $this->gateway->isIdempotent($held);
		return match (true) {
			$maySendAgain => $held->become(AcceptanceState::Accepted, $this->clock->now()),
			$this->isLost($held) => $held->become(AcceptanceState::NeedsReview, $this->clock->now()),
			default => $held->miss($this->clock->now()),
		};
	}

	/** A linked order that may be paid days later is the shop's to end; what it says is followed. */
	private function stillWaiting(Acceptance $held, string $actionUrl): Acceptance
	{
		return $held->way === PaymentWay::PayLink && ($actionUrl === '' || !$this->isLost($held))
			? $held->waits($actionUrl, $this->clock->now())
			: $this->noNews($held);
	}

	private function noNews(Acceptance $held): Acceptance
	{
		return $this->isLost($held)
			? $held->become(AcceptanceState::NeedsReview, $this->clock->now())
			: $held->postpone($this->clock->now());
	}

	private function isLost(Acceptance $held): bool
	{
		return $held->state->canBecome(AcceptanceState::NeedsReview) && Timetable::isLongAgo($held->acceptedAt, $this->clock->now());
	}

	/** A link that was cancelled is not tried once more; money may still come by it. */
	private static function isOver(Acceptance $held, \DateTimeImmutable $now): bool
	{
		return $held->state === AcceptanceState::RequiresAction
			&& ($held->isOver($now) || $held->way === PaymentWay::PayLink);
	}

	/** Waits for the shopper already, or nobody waits for it any more. */
	private static function isWaiting(Acceptance $held): bool
	{
		return $held->state === AcceptanceState::RequiresAction || $held->state === AcceptanceState::Expired;
	}
}
