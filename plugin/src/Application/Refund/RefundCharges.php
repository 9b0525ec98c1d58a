<?php

declare(strict_types=1);

namespace Encore\Application\Refund;

use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Application\Payment\GatewayCalls;
use Encore\Application\Payment\ProviderRefunds;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Acceptance\RefundSplit;
use Encore\Domain\Acceptance\Timetable;
use Encore\Domain\Money;
use Encore\Domain\Refusal;

/**
 * The owner's refund of an order, each part through the charge that brought it. A part is written down before the
 * gateway is called, looked up where the answer is lost, and sent again only under a key that cannot be two refunds.
 */
final class RefundCharges
{
	private const AT_ONCE = 20;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly LineCharges $charges,
		private readonly GatewayCalls $gateway,
		private readonly ProviderRefunds $provider,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/**
	 * Earlier parts of which nobody knew what became of them.
	 *
	 * @param list<string> $acceptances
	 * @return list<RefundAttempt> what is known now to have been paid back
	 */
	public function lookUpOpen(array $acceptances): array
	{
		$found = [];
		foreach ($acceptances as $uuid) {
			$acceptance = $this->acceptances->find($uuid);
			foreach ($this->refunds->ofAcceptance($uuid) as $attempt) {
				$after = $acceptance !== null && $attempt->isLeft($acceptance->state) ? $this->lookUp($acceptance, $attempt) : $attempt;
				if ($after->isRefunded() && $attempt->isOpen()) {
					$found[] = $after;
				}
			}
		}
		return $found;
	}

	/**
	 * Looked up only: nothing is sent without the owner.
	 *
	 * @return list<array{Acceptance, RefundAttempt}> what is known now
	 */
	public function reconcile(): array
	{
		$known = [];
		foreach ($this->refunds->open($this->clock->now()->modify('-' . Timetable::LEASE . ' seconds'), self::AT_ONCE) as $open) {
			$acceptance = $this->acceptances->find($open->acceptance);
			if ($acceptance === null || !$open->isLeft($acceptance->state)) {
				continue;
			}
			$after = $this->conclude($acceptance, $open, $this->isThere($acceptance, $open));
			// A linked order has its refunds itself.
			if (!$after->isOpen() && $acceptance->way !== PaymentWay::PayLink) {
				$known[] = [$acceptance, $after];
			}
		}
		return $known;
	}

	/** @throws Refusal refund_unclear, refund_too_much; refund_no_adapter where nobody can reach the charges */
	public function split(AskedRefund $asked): RefundSplit
	{
		$split = RefundSplit::of($asked->amount, $asked->left, $this->charges->of($asked), $asked->named, $asked->lines);
		foreach (array_keys($split->parts) as $uuid) {
			$acceptance = $this->acceptances->find($uuid);
			if ($acceptance === null || !$this->gateway->canReach($acceptance)) {
				throw Refusal::because('refund_no_adapter');
			}
		}
		return $split;
	}

	public function payBack(RefundSplit $split, int $refundId): RefundOutcome
	{
		$done = [];
		foreach ($split->parts as $uuid => $amount) {
			[$attempt, $message] = $this->refund($uuid, $amount, $refundId);
			if (!$attempt->isRefunded()) {
				return new RefundOutcome($done, $attempt, $message);
			}
			$done[] = $attempt;
		}
		return new RefundOutcome($done);
	}

	/** @param list<RefundAttempt> $attempts belong to this refund of the shop from now on */
	public function recordAs(int $refundId, array $attempts): void
	{
		foreach ($attempts as $attempt) {
			$this->refunds->assign($attempt, $refundId);
		}
	}

	/** @return array{RefundAttempt, string} with the provider's message */
	private function refund(string $uuid, Money $amount, int $refundId): array
	{
		$acceptance = $this->acceptances->find($uuid) ?? throw new \LogicException("Acceptance {$uuid} is gone.");
		$number = count($this->refunds->ofAcceptance($uuid)) + 1;
		$attempt = RefundAttempt::of($acceptance, $number, $amount, $this->clock->now(), $this->gateway->site, $refundId);
		if (!$this->refunds->begin($attempt)) {
			return [$attempt->concluded(RefundAttempt::REFUSED, ''), ''];
		}
		$result = $this->gateway->refund($acceptance, $attempt);
		$isKnown = $result->status === RefundStatus::Refused || $result->status === RefundStatus::Refunded;
		return [$isKnown ? $this->conclude($acceptance, $attempt, $result) : $this->lookUp($acceptance, $attempt), $result->message];
	}

	private function lookUp(Acceptance $acceptance, RefundAttempt $open): RefundAttempt
	{
		$result = $this->isThere($acceptance, $open);
		$maySendAgain = $result->status === RefundStatus::NotFound && $this->gateway->isIdempotent($acceptance);
		return $this->conclude($acceptance, $open, $maySendAgain ? $this->gateway->refund($acceptance, $open) : $result);
	}

	/** What has not arrived in two days never will. */
	private function isThere(Acceptance $acceptance, RefundAttempt $open): RefundResult
	{
		$result = $this->gateway->lookupRefund($acceptance, $open);
		$neverArrived = $result->status === RefundStatus::NotFound && Timetable::isLongAgo($open->begunAt, $this->clock->now());
		return $neverArrived ? RefundResult::refused('') : $result;
	}

	/** @return RefundAttempt as it was where somebody else has concluded it meanwhile: then that is theirs to record */
	private function conclude(Acceptance $of, RefundAttempt $attempt, RefundResult $result): RefundAttempt
	{
		$outcome = match ($result->status) {
			RefundStatus::Refunded => RefundAttempt::REFUNDED,
			RefundStatus::Refused => RefundAttempt::REFUSED,
			default => '',
		};
		if ($outcome === '') {
			return $attempt;
		}
		try {
			if (!$this->refunds->conclude($attempt, $outcome, $result->refundId, $result->message, $this->clock->now())) {
				$outcome === RefundAttempt::REFUNDED && $this->provider->stands($of, $attempt, $result->refundId);
				return $attempt;
			}
			if ($outcome === RefundAttempt::REFUSED) {
				$this->provider->areFound($of);
			}
		} catch (\Throwable $error) {
			// The money has moved or not, whatever could be written; the row is open, and is looked up next time.
			$this->log->error($error, 'refund');
		}
		return $attempt->concluded($outcome, $result->refundId);
	}
}
