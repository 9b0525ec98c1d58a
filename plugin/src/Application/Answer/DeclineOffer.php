<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Refusal;

/** A shopper says no. Saying it twice is the same as once. */
final class DeclineOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly ReconcileAcceptances $reconcile,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return bool whether the funnel goes on from here; it does not for whoever's card was declined before
	 * @throws Refusal not_found; already_answered when it was accepted before
	 */
	public function decline(PlacedOrder $order, string $presentationUuid): bool
	{
		$presentation = $this->presentations->find($presentationUuid);
		if ($presentation === null || $presentation->orderId !== $order->id) {
			throw Refusal::because('not_found');
		}
		if ($this->presentations->answer($presentationUuid, PresentationState::Declined, $this->clock->now())) {
			return true;
		}
		$accepted = $this->acceptances->find($presentationUuid);
		if ($accepted !== null && !$this->end($accepted)) {
			throw Refusal::because('already_answered');
		}
		return $accepted === null;
	}

	/** Whoever's card was declined, was to be confirmed, or whose click never arrived, may leave it at that. */
	private function end(Acceptance $accepted): bool
	{
		$left = $accepted->state === AcceptanceState::RequiresAction ? $this->reconcile->withdraw($accepted) : $accepted;
		$end = match ($left->state) {
			AcceptanceState::Declined => AcceptanceState::DeclinedFinal,
			// It may have been sent: that is still looked for.
			AcceptanceState::Accepted => AcceptanceState::Expired,
			default => null,
		};
		return ($end === null ? $left : $this->reconcile->end($left, $end))->state->isUncharged();
	}
}
