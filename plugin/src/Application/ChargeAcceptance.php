<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Charges;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;

/** Moves the money for an acceptance: an attempt is written down before the gateway is called, its answer after. */
final class ChargeAcceptance
{
	/** Message of an acceptance that was declined before the gateway was asked. */
	public const SOLD_OUT = 'out_of_stock';

	/** @param string $site tells this shop's idempotency keys from another's */
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Orders $orders,
		private readonly Charges $charges,
		private readonly Clock $clock,
		private readonly Log $log,
		private readonly string $site,
	) {
	}

	/** Charges a claimed acceptance. Whoever finds it already under way gets it as it is. */
	public function first(Acceptance $acceptance, SavedToken $token): Acceptance
	{
		if ($acceptance->state !== AcceptanceState::Accepted) {
			return $this->settleWhenPaid($acceptance);
		}
		$attempt = ChargeAttempt::of($acceptance, 1, $token->reference, $this->site);
		$charging = $acceptance->become(AcceptanceState::Charging);
		if (!$this->acceptances->begin($attempt, $charging, $this->clock->now())) {
			return $this->acceptances->find($acceptance->uuid) ?? $acceptance;
		}
		if (!$this->takeStock($charging)) {
			$this->acceptances->conclude($attempt, ChargeStatus::Declined->value, '', self::SOLD_OUT, $this->clock->now());
			return $this->moveTo($charging->become(AcceptanceState::Declined, message: self::SOLD_OUT));
		}
		return $this->settleWhenPaid($this->conclude($charging, $attempt, $this->callGateway($attempt, $token, $acceptance->orderId)));
	}

	/**
	 * Money that is there but not yet in the order is put into it. What was accepted and never sent to the gateway
	 * is sent when the shopper asks again; everything else is left as it is.
	 *
	 * @param (callable(): SavedToken)|null $token given by the shopper's own click alone
	 */
	public function resume(Acceptance $acceptance, ?callable $token = null): Acceptance
	{
		if ($acceptance->state === AcceptanceState::Accepted && $token !== null) {
			return $this->first($acceptance, $token());
		}
		return $this->settleWhenPaid($acceptance);
	}

	/** Where stock cannot be asked for, none is taken and nothing is charged. */
	private function takeStock(Acceptance $charging): bool
	{
		try {
			return $this->orders->takeStock($charging);
		} catch (\Throwable $error) {
			$this->log->error($error, 'stock');
			return false;
		}
	}

	private function callGateway(ChargeAttempt $attempt, SavedToken $token, int $orderId): ChargeResult
	{
		try {
			$adapter = $this->charges->adapterFor($orderId);
			if ($adapter === null) {
				return ChargeResult::declined('');
			}
			return $adapter->charge(new ChargeRequest($orderId, $token, $attempt->amount, $attempt->idempotencyKey, [
				'encore_acceptance' => $attempt->acceptance,
				'encore_attempt' => (string) $attempt->number,
			]));
		} catch (\Throwable $error) {
			$this->log->error($error, 'charge');
			return ChargeResult::unknown();
		}
	}

	private function conclude(Acceptance $charging, ChargeAttempt $attempt, ChargeResult $result): Acceptance
	{
		$this->acceptances->conclude($attempt, $result->status->value, (string) $result->transactionId, $result->message, $this->clock->now());
		$state = match ($result->status) {
			ChargeStatus::Paid => AcceptanceState::Paid,
			ChargeStatus::RequiresAction => AcceptanceState::RequiresAction,
			ChargeStatus::Declined => AcceptanceState::Declined,
			// Only a lookup may say that there is nothing; from a charge it proves nothing.
			ChargeStatus::Unknown, ChargeStatus::NotFound => AcceptanceState::Unknown,
		};
		if ($state === AcceptanceState::Declined) {
			$this->orders->returnStock($charging);
		}
		return $this->moveTo($charging->become($state, (string) $result->transactionId, $result->message));
	}

	private function settleWhenPaid(Acceptance $acceptance): Acceptance
	{
		if ($acceptance->state !== AcceptanceState::Paid) {
			return $acceptance;
		}
		try {
			$this->orders->addLine($acceptance);
		} catch (\Throwable $error) {
			// The money is there and written down: the next look at this acceptance settles it.
			$this->log->error($error, 'settle');
			return $acceptance;
		}
		return $this->moveTo($acceptance->become(AcceptanceState::Settled));
	}

	/** The next state, or what the row says where somebody else has moved it. */
	private function moveTo(Acceptance $next): Acceptance
	{
		if ($this->acceptances->advance($next)) {
			return $next;
		}
		return $this->acceptances->find($next->uuid) ?? $next;
	}
}
