<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Charges;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** Shows one step of a funnel where its offer can be sold after the order, and writes in the trace why, or why not. */
final class ConsiderOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Charges $charges,
		private readonly QuoteOffer $quote,
		private readonly Uuids $uuids,
		private readonly Clock $clock,
	) {
	}

	/** @return Presentation|null what is open now, ours or what another request has shown in the meantime */
	public function show(PlacedOrder $order, CompiledFunnel $compiled, Step $step, \DateTimeImmutable $until, Trace $trace): ?Presentation
	{
		try {
			$quote = $this->quote($order, $compiled, $step);
		} catch (Refusal $refusal) {
			$trace->keptOut($compiled->funnel->id, $step, $refusal->reason);
			return null;
		}
		$trace->shown($compiled->funnel->id, $step);
		$now = $this->clock->now();
		$ours = new Presentation($this->uuids->next(), $order->id, $compiled->funnel->id, $step->key, $step->offerId, $quote, $now, $until);
		if ($this->presentations->show($ours)) {
			return $ours;
		}
		$shown = $this->presentations->ofOrder($order->id);
		$last = end($shown);
		return $last !== false && $last->isOpen($now) ? $last : null;
	}

	/** @throws Refusal not_live, cannot_charge, or what QuoteOffer throws */
	private function quote(PlacedOrder $order, CompiledFunnel $compiled, Step $step): Quote
	{
		$offer = $compiled->offers[$step->offerId] ?? null;
		if ($offer === null || !$offer->isLive($this->clock->now())) {
			throw Refusal::because('not_live');
		}
		if ($this->charges->adapterFor($order->id)?->supports($order->id)->canCharge !== true) {
			throw Refusal::because('cannot_charge');
		}
		return $this->quote->forOrder($order, $offer);
	}
}
