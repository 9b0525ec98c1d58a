<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Timetable;

/**
 * Looks at acceptances whose time has come: it looks up first, sends nothing without proof, and what nobody can prove
 * becomes the owner's to decide. Whoever looks holds the row by a version of its own, so that one look is under way.
 */
final class ReconcileAcceptances
{
	private const AT_ONCE = 20;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly GatewayCalls $gateway,
		private readonly ConcludeCharge $conclude,
		private readonly SettleAcceptance $settle,
		private readonly GiveBack $giveBack,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/** @return int how many were looked at */
	public function run(): int
	{
		$due = $this->acceptances->due($this->clock->now(), self::AT_ONCE);
		foreach ($due as $acceptance) {
			try {
				$this->look($acceptance);
			} catch (\Throwable $error) {
				// Its lease ends by itself; the others are not kept waiting.
				$this->log->error($error, 'reconcile');
			}
		}
		return count($due);
	}

	/** One look, where its time has come. */
	public function whenDue(Acceptance $acceptance): Acceptance
	{
		return $acceptance->isDue($this->clock->now()) ? $this->look($acceptance) : $acceptance;
	}

	/** The shopper is back from confirming, or waits for an answer: asked at once. */
	public function ask(Acceptance $acceptance): Acceptance
	{
		$isOpen = in_array($acceptance->state, [AcceptanceState::RequiresAction, AcceptanceState::Unknown], true);
		$held = $isOpen ? $this->hold($acceptance) : null;
		if ($held === null) {
			return $this->whenDue($acceptance);
		}
		// Whoever asks again and again does not keep it open.
		$isEnded = $held->state === AcceptanceState::RequiresAction && $this->clock->now() >= Timetable::lease($held->expiresAt);
		return $this->settle->settle($isEnded ? $this->cancel($held) : $this->lookup($held));
	}

	/** What the shopper's page needs to have the bank confirm it there; null where nothing waits for that. */
	public function confirmation(Acceptance $acceptance): ?PageConfirmation
	{
		$attempt = $acceptance->state === AcceptanceState::RequiresAction ? $this->acceptances->attempt($acceptance->uuid, $acceptance->attempt) : null;
		return $attempt === null ? null : $this->gateway->confirmation($acceptance, $attempt);
	}

	/** Its provider says by itself that something has happened: looked at even where nobody waits for it any more. */
	public function heard(Acceptance $acceptance): Acceptance
	{
		$mayMove = in_array($acceptance->state, [AcceptanceState::RequiresAction, AcceptanceState::Unknown, AcceptanceState::Expired], true);
		$held = $mayMove ? $this->hold($acceptance) : null;
		return $held === null ? $this->again($acceptance) : $this->goOn($this->lookup($held));
	}

	/** The shopper does not want to confirm any more: it is ended at the provider, unless that was too late. */
	public function withdraw(Acceptance $acceptance): Acceptance
	{
		$held = $this->hold($acceptance);
		return $held === null ? $this->again($acceptance) : $this->settle->settle($this->cancel($held));
	}

	/** Nothing more is charged for it: declined for good, expired, or the owner's to decide. */
	public function end(Acceptance $acceptance, AcceptanceState $state): Acceptance
	{
		return $this->conclude->end($acceptance, $state);
	}

	private function look(Acceptance $acceptance): Acceptance
	{
		$over = match ($acceptance->state) {
			AcceptanceState::Accepted => AcceptanceState::Expired,
			AcceptanceState::Declined => AcceptanceState::DeclinedFinal,
			default => null,
		};
		if ($over !== null) {
			return $this->end($acceptance, $over);
		}
		$held = $this->hold($acceptance);
		return $held === null ? $this->again($acceptance) : match ($held->state) {
			AcceptanceState::Paid => $this->settle->settle($held),
			AcceptanceState::Undoing, AcceptanceState::PaidLate => $this->giveBack->go($held),
			AcceptanceState::RequiresAction => $this->settle->settle($this->cancel($held)),
			AcceptanceState::Charging, AcceptanceState::Unknown, AcceptanceState::Expired => $this->goOn($this->lookup($held)),
			default => $held,
		};
	}

	private function goOn(Acceptance $acceptance): Acceptance
	{
		return $acceptance->state === AcceptanceState::PaidLate ? $this->giveBack->go($acceptance) : $this->settle->settle($acceptance);
	}

	private function hold(Acceptance $acceptance): ?Acceptance
	{
		$held = $acceptance->hold($this->clock->now());
		return $this->acceptances->advance($held) ? $held : null;
	}

	private function lookup(Acceptance $held): Acceptance
	{
		return $this->question($held, $this->gateway->lookup(...));
	}

	/** Its time is over: it is ended at the provider, so that nothing can come later. */
	private function cancel(Acceptance $held): Acceptance
	{
		return $this->question($held, $this->gateway->cancel(...));
	}

	/** @param callable(Acceptance, ChargeAttempt): ChargeResult $question */
	private function question(Acceptance $held, callable $question): Acceptance
	{
		$attempt = $this->acceptances->attempt($held->uuid, $held->attempt)
			?? throw new \LogicException("Acceptance {$held->uuid} has no attempt {$held->attempt}.");
		return $this->conclude->apply($held, $attempt, $question($held, $attempt));
	}

	private function again(Acceptance $acceptance): Acceptance
	{
		return $this->acceptances->find($acceptance->uuid) ?? $acceptance;
	}
}
