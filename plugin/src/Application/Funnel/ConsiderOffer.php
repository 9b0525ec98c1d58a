<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Refusal;

/** Shows one step of a funnel where its offer can be sold after the order, and writes in the trace why, or why not. */
final class ConsiderOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly PaymentWays $ways,
		private readonly QuoteOffer $quote,
		private readonly Uuids $uuids,
		private readonly Clock $clock,
	) {
	}

	/** @return Presentation|null what is open now, ours or what another request has shown in the meantime */
	public function show(PlacedOrder $order, CompiledFunnel $compiled, Step $step, \DateTimeImmutable $until, Trace $trace): ?Presentation
	{
		try {
			$offer = $this->offer($compiled, $step);
			$chosen = $this->ways->of($order, $offer->productId);
			$way = $chosen->way ?? throw Refusal::because($chosen->reason);
			$quote = $this->quote->forOrder($order, $offer);
		} catch (Refusal $refusal) {
			$trace->keptOut($compiled->funnel->id, $step, $refusal->reason);
			return null;
		}
		$trace->shown($compiled->funnel->id, $step, $chosen->reason);
		$now = $this->clock->now();
		$ours = new Presentation($this->uuids->next(), $order->id, $compiled->funnel->id, $step->key, $step->offerId, $quote, $now, $until, way: $way);
		if ($this->presentations->show($ours)) {
			return $ours;
		}
		$shown = $this->presentations->ofOrder($order->id);
		$last = end($shown);
		return $last !== false && $last->isOpen($now) ? $last : null;
	}

	private function offer(CompiledFunnel $compiled, Step $step): Offer
	{
		$offer = $compiled->offers[$step->offerId] ?? null;
		if ($offer === null || !$offer->isLive($this->clock->now())) {
			throw Refusal::because('not_live');
		}
		return $offer;
	}
}
