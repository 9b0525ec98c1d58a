<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Acceptance\Timetable;
use Encore\Domain\Money;
use Encore\Domain\Refusal;

/**
 * Pays all that is left of an acceptance's charge back, where there was one, then takes its line out of the order and its
 * pieces back into the stock. A refund is written down before the gateway is called, looked up, and never repeated blindly.
 */
final class GiveBack
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly Orders $orders,
		private readonly GatewayCalls $gateway,
		private readonly ProviderRefunds $provider,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/** From "paid" or "settled". */
	public function begin(Acceptance $acceptance): Acceptance
	{
		$undoing = $acceptance->become(AcceptanceState::Undoing, $this->clock->now());
		return $this->acceptances->advance($undoing) ? $this->go($undoing) : $this->acceptances->find($acceptance->uuid) ?? $acceptance;
	}

	/** @param Acceptance $held undoing or paid late, as whoever works on it holds it */
	public function go(Acceptance $held): Acceptance
	{
		if ($held->way === PaymentWay::Offline) {
			return $this->finish($held, []);
		}
		$attempts = $this->refunds->ofAcceptance($held->uuid);
		$open = current(array_filter($attempts, static fn(RefundAttempt $one): bool => $one->isOpen())) ?: null;
		if ($open !== null) {
			return $this->conclude($held, $open, $this->lookAgain($held, $open));
		}
		$left = $held->quote->total();
		foreach ($attempts as $attempt) {
			$left = $attempt->counts() ? $left->minus($attempt->amount) : $left;
		}
		if ($left->amount <= 0) {
			return $this->finish($held, $attempts);
		}
		$attempt = RefundAttempt::of($held, count($attempts) + 1, $left, $this->clock->now(), $this->gateway->site);
		if (!$this->refunds->begin($attempt)) {
			return $held;
		}
		return $this->conclude($held, $attempt, $this->gateway->refund($held, $attempt));
	}

	/** What never arrived is sent again where the same key can never be two refunds. */
	private function lookAgain(Acceptance $held, RefundAttempt $open): RefundResult
	{
		$result = $this->gateway->lookupRefund($held, $open);
		$maySendAgain = $result->status === RefundStatus::NotFound && $this->gateway->isIdempotent($held);
		return $maySendAgain ? $this->gateway->refund($held, $open) : $result;
	}

	private function conclude(Acceptance $held, RefundAttempt $attempt, RefundResult $result): Acceptance
	{
		$now = $this->clock->now();
		if ($result->status === RefundStatus::Refunded) {
			if (!$this->refunds->conclude($attempt, RefundAttempt::REFUNDED, $result->refundId, '', $now)) {
				$this->provider->stands($held, $attempt, $result->refundId);
				return $held;
			}
			// What was open may have been a part of it only.
			return $this->go($held);
		}
		$isLost = Timetable::isLongAgo($attempt->begunAt, $now);
		if ($result->status === RefundStatus::Refused || ($isLost && $result->status === RefundStatus::NotFound)) {
			// Whoever was so slow that somebody else has taken it up does not know the last word.
			$mine = $held->hold($now);
			if (!$this->acceptances->advance($mine) || !$this->refunds->conclude($attempt, RefundAttempt::REFUSED, '', $result->message, $now)) {
				return $held;
			}
			return $this->provider->areFound($mine) ? $this->go($mine) : $this->keep($mine);
		}
		// What nobody can tell stays open: it is looked up with the owner's refunds from then on.
		return $isLost ? $this->keep($held) : $this->move($held->postpone($now));
	}

	/**
	 * The state, the line and the pieces in one transaction: nobody is cut off between them. A line that stays, because
	 * something of it was refunded in the order, gets the rest as a refund too.
	 *
	 * @param list<RefundAttempt> $attempts
	 */
	private function finish(Acceptance $held, array $attempts): Acceptance
	{
		$undone = $held->become(AcceptanceState::Undone, $this->clock->now());
		$ours = array_filter($attempts, static fn(RefundAttempt $one): bool => $one->isGivenBack());
		$sum = array_reduce($ours, static fn(Money $sum, RefundAttempt $one): Money => $sum->plus($one->amount), $held->quote->net()->withAmount(0));
		try {
			return $this->move($undone, function () use ($held, $ours): void {
				$isOut = $this->orders->takeLine($held);
				if (!$isOut && $held->way === PaymentWay::Offline) {
					throw Refusal::because('undo_refunded');
				}
				if (!$isOut) {
					$this->leave($ours);
				}
				$this->orders->returnStock($held);
			}, isNews: true, moved: $sum->amount === $held->quote->total()->amount ? null : $sum);
		} catch (Refusal) {
			return $this->keep($held);
		} catch (\Throwable $error) {
			$this->log->error($error, 'undo');
			return $this->orAskTheOwner($held, $ours);
		}
	}

	/**
	 * The money is back, and the shop's order cannot be made to say so: tried again, but not for ever.
	 *
	 * @param array<RefundAttempt> $ours
	 */
	private function orAskTheOwner(Acceptance $held, array $ours): Acceptance
	{
		$last = end($ours);
		if (!Timetable::isLongAgo($last === false ? $held->acceptedAt : $last->begunAt, $this->clock->now())) {
			return $held;
		}
		return $this->move($held->become(AcceptanceState::NeedsReview, $this->clock->now()), function () use ($held, $ours): void {
			$held->way === PaymentWay::PayLink || $this->leave($ours);
			$this->orders->returnStock($held);
		}, isNews: true);
	}

	/** @param array<RefundAttempt> $ours what the order is to record as refunds of its own */
	private function leave(array $ours): void
	{
		foreach ($ours as $one) {
			$this->refunds->conclude($one, RefundAttempt::FOUND, $one->refundId, '', $this->clock->now());
		}
	}

	/** The money stays where it is, or the line is paid for by now: so it stays, and where there is none the owner decides. */
	private function keep(Acceptance $held): Acceptance
	{
		$hasLine = $held->state === AcceptanceState::Undoing && $this->orders->hasLine($held);
		$next = $held->become($hasLine ? AcceptanceState::Settled : AcceptanceState::NeedsReview, $this->clock->now());
		$givesBack = $held->state->holdsStock() && !$next->state->holdsStock() ? fn() => $this->orders->returnStock($held) : null;
		return $this->move($next, $givesBack, isNews: true);
	}

	/** @param (callable(): void)|null $alongside */
	private function move(Acceptance $next, ?callable $alongside = null, bool $isNews = false, ?Money $moved = null): Acceptance
	{
		if (!$this->acceptances->advance($next, $alongside)) {
			return $this->acceptances->find($next->uuid) ?? $next;
		}
		if ($isNews) {
			$this->orders->tellOwner($next, $moved);
		}
		return $next;
	}
}
