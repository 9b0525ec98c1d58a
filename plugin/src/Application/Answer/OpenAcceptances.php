<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Payment\ChargeAcceptance;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;

/** Accepted offers that keep the shopper on their page: to be confirmed, under way, or open to one more try. */
final class OpenAcceptances
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly Clock $clock,
	) {
	}

	public function of(PlacedOrder $order): ?OfferOutcome
	{
		foreach ($this->acceptances->ofOrder($order->id) as $acceptance) {
			$outcome = $this->outcome($acceptance);
			if ($outcome !== null) {
				return $outcome;
			}
		}
		return null;
	}

	/** Null when the shopper has nothing more to do or to wait for here. */
	public function outcome(Acceptance $acceptance): ?OfferOutcome
	{
		$waits = $acceptance->state->isBeingPaid()
			&& !$acceptance->isAwaited()
			&& !$acceptance->isOver($this->clock->now());
		return $waits || ChargeAcceptance::isOpen($acceptance, $this->clock->now())
			? OfferOutcome::of($acceptance, $this->presentations->find($acceptance->uuid))
			: null;
	}
}
