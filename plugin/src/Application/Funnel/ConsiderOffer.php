<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ShopperFacts;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Condition\Conditions;
use Encore\Domain\Offer\Condition\ConditionSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Refusal;

/** Whether a funnel and its steps can be shown after an order. */
final class ConsiderOffer
{
	private const NOT_LIVE = 'not_live';

	public function __construct(
		private readonly PaymentWays $ways,
		private readonly QuoteOffer $quote,
		private readonly ShopperFacts $facts,
		private readonly Uuids $uuids,
		private readonly Clock $clock,
	) {
	}

	/** @return string why the funnel does not begin after this order; empty where it does. Its conditions look at its first offer */
	public function whyNot(PlacedOrder $order, CompiledFunnel $compiled): string
	{
		$offer = $compiled->firstOffer();
		return $offer === null ? self::NOT_LIVE : $this->failed($order, $offer, [Trace::OF_FUNNEL => $compiled->funnel->conditions]);
	}

	/** @throws Refusal the first reason why it is kept out */
	public function prepare(PlacedOrder $order, CompiledFunnel $compiled, Step $step, \DateTimeImmutable $until): Considered
	{
		$offer = $this->offer($compiled, $step);
		$failed = $this->failed($order, $offer, [Trace::OF_STEP => $step->conditions, Trace::OF_OFFER => $offer->conditions]);
		if ($failed !== '') {
			throw Refusal::because($failed);
		}
		$chosen = $this->ways->of($order, $offer->productIds());
		$way = $chosen->way ?? throw Refusal::because($chosen->reason);
		$quote = $this->quote->forOrder($order, $offer);
		$presentation = new Presentation($this->uuids->next(), $order->id, $compiled->funnel->id, $step->key, $step->offerId, $quote, $this->clock->now(), $until, way: $way);
		return new Considered($presentation, $chosen->reason);
	}

	private function offer(CompiledFunnel $compiled, Step $step): Offer
	{
		$offer = $compiled->offers[$step->offerId] ?? null;
		$reason = $offer === null ? self::NOT_LIVE : $offer->whyNotLive($this->clock->now());
		return $offer !== null && $reason === '' ? $offer : throw Refusal::because($reason);
	}

	/** @param array<string, Conditions> $asked by whose they are */
	private function failed(PlacedOrder $order, Offer $offer, array $asked): string
	{
		$facts = $this->facts->ofOrder($order->id, [$offer]);
		foreach ($asked as $whose => $conditions) {
			$failed = $conditions->failed($facts, $offer);
			if ($failed !== null) {
				return $whose . ConditionSettings::type($failed);
			}
		}
		return '';
	}
}
