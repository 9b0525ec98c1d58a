<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Refusal;

/**
 * Sends an accepted offer to the gateway, by the shopper's own click alone: an attempt is written down before the
 * gateway is called, its answer after.
 */
final class ChargeAcceptance
{
	/** Message of an acceptance that ended before the gateway was asked. */
	public const SOLD_OUT = 'out_of_stock';

	private const MOST_ATTEMPTS = 2;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Orders $orders,
		private readonly GatewayCalls $gateway,
		private readonly ConcludeCharge $conclude,
		private readonly SettleAcceptance $settle,
		private readonly Clock $clock,
	) {
	}

	/** Whether a click may send it: for the first time, once more after a decline, or again where nothing had arrived. */
	public static function isOpen(Acceptance $acceptance, \DateTimeImmutable $now): bool
	{
		$mayTry = $acceptance->state === AcceptanceState::Accepted
			|| ($acceptance->state === AcceptanceState::Declined && $acceptance->attempt < self::MOST_ATTEMPTS && $acceptance->way->isCharged());
		return $mayTry && !$acceptance->isOver($now);
	}

	/**
	 * The first click: claimed and on its way to the gateway in one step, so that nobody is cut off between them.
	 *
	 * @param Acceptance                                   $new    not written down yet
	 * @param callable(callable(): ?Acceptance): ?Acceptance $within lets it be claimed, or refuses
	 * @return Acceptance|null what came of it, or of the row that was first; null when the answer was another
	 * @throws Refusal cannot_charge
	 */
	public function claim(Acceptance $new, Consent $consent, SavedToken $token, callable $within): ?Acceptance
	{
		$attempt = $this->attempt($new, $token);
		$charging = $this->charging($new, $attempt);
		try {
			$there = $within(fn(): ?Acceptance => $this->acceptances->claim($charging, $consent, $attempt, fn() => $this->takeStock($charging)));
		} catch (Refusal $refusal) {
			return $this->refuse($new, $consent, $refusal);
		}
		if ($there === $charging) {
			return $this->send($charging, $attempt, $token);
		}
		return $there !== null && $there->way === $new->way && self::isOpen($there, $this->clock->now()) ? $this->charge($there, $token) : $there;
	}

	/**
	 * One more click.
	 *
	 * @return Acceptance what came of it, or the row as it is where somebody else was first
	 * @throws Refusal cannot_charge
	 */
	public function charge(Acceptance $acceptance, SavedToken $token): Acceptance
	{
		$attempt = $this->attempt($acceptance, $token);
		$charging = $this->charging($acceptance, $attempt);
		try {
			$isOurs = $this->acceptances->begin($attempt, $charging, $this->clock->now(), fn() => $this->takeStock($charging));
		} catch (Refusal $refusal) {
			return $this->end($acceptance, $refusal);
		}
		return $isOurs ? $this->send($charging, $attempt, $token) : $this->acceptances->find($acceptance->uuid) ?? $acceptance;
	}

	/**
	 * Claimed and ended in one step: a second click finds it ended.
	 *
	 * @param Acceptance $new not written down yet
	 */
	public function refuse(Acceptance $new, Consent $consent, Refusal $refusal): ?Acceptance
	{
		$ended = $new->become(AcceptanceState::DeclinedFinal, $this->clock->now(), message: $refusal->reason);
		$there = $this->acceptances->claim($ended, $consent);
		$there === $ended && $this->orders->tellOwner($ended);
		return $there;
	}

	private function charging(Acceptance $acceptance, ChargeAttempt $attempt): Acceptance
	{
		$isNew = $attempt->number > $acceptance->attempt;
		$gateway = $isNew ? $this->gateway->of($acceptance) : $acceptance->gateway;
		return $acceptance->charge($attempt->number, $gateway, $this->orders->countedPieces($acceptance), $this->clock->now());
	}

	/** @throws Refusal out_of_stock */
	private function takeStock(Acceptance $charging): void
	{
		$this->orders->takeStock($charging) ?: throw Refusal::because(self::SOLD_OUT);
	}

	private function send(Acceptance $charging, ChargeAttempt $attempt, SavedToken $token): Acceptance
	{
		$result = $this->gateway->charge($charging, $attempt, $token);
		return $this->settle->settle($this->conclude->apply($charging, $attempt, $result));
	}

	/** One that may have left already goes out again as it was, under its own key. */
	private function attempt(Acceptance $acceptance, SavedToken $token): ChargeAttempt
	{
		$isNew = $acceptance->attempt === 0 || $acceptance->state === AcceptanceState::Declined;
		if ($isNew) {
			return ChargeAttempt::of($acceptance, $acceptance->attempt + 1, $token->reference, $this->gateway->site);
		}
		$sent = $this->acceptances->attempt($acceptance->uuid, $acceptance->attempt);
		if ($sent === null || $sent->tokenReference !== $token->reference) {
			throw Refusal::because('cannot_charge');
		}
		return $sent;
	}

	/** Nothing was charged; where something may have been sent before, that is still looked for. */
	private function end(Acceptance $acceptance, Refusal $refusal): Acceptance
	{
		$mayHaveBeenSent = $acceptance->state === AcceptanceState::Accepted && $acceptance->attempt > 0;
		$end = $mayHaveBeenSent ? AcceptanceState::Expired : AcceptanceState::DeclinedFinal;
		return $this->conclude->end($acceptance, $end, $refusal->reason);
	}
}
