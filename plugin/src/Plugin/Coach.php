<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Coach\FunnelPlaces;
use Encore\Application\Coach\OfferCost;
use Encore\Application\Coach\OtherBumps;
use Encore\Application\Coach\ReadCoachFacts;
use Encore\Application\Ports\TriggerMeasures;
use Encore\HookProvider;
use Encore\Rest\CoachController;
use Encore\WordPress\Posts\FunnelPosts;
use Encore\WordPress\Posts\OfferPosts;

/** The part of the composition root that builds what the coach is told of an offer while it is written. */
final class Coach
{
	/**
	 * @param \Closure(): TriggerMeasures $measures anew for each question
	 * @param \Closure(): list<array{name: string, way: string}> $methods what pays for offers after payment
	 */
	public function __construct(
		private readonly Base $base,
		private readonly \Closure $measures,
		private readonly \Closure $methods,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [new CoachController($this->base->log, $this->look(...))];
	}

	/** Anew for each question: what was read for one is not true for the next. */
	private function look(): ReadCoachFacts
	{
		$saved = new OfferPosts();
		$cost = new OfferCost($this->base->catalog, $this->base->prices);
		$measures = ($this->measures)();
		return new ReadCoachFacts(
			$cost,
			$measures,
			new FunnelPlaces(new FunnelPosts(), $saved, $measures, $cost),
			new OtherBumps($this->base->index, $saved, $measures, $this->base->settings, $this->base->clock),
			$this->base->settings,
			$this->methods,
		);
	}
}
