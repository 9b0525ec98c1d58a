<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Coach\FunnelPlaces;
use Encore\Application\Coach\LookAtOffer;
use Encore\Application\Coach\OfferCost;
use Encore\Application\Coach\OtherBumps;
use Encore\HookProvider;
use Encore\Rest\CoachController;
use Encore\WooCommerce\Catalog\ProductCategories;
use Encore\WooCommerce\Coach\CalledBy;
use Encore\WooCommerce\Coach\MiddleOrder;
use Encore\WooCommerce\Coach\ShopTriggers;
use Encore\WordPress\Database\ProductRows;
use Encore\WordPress\FunnelPosts;
use Encore\WordPress\OfferPosts;
use Encore\WordPress\OtherSettings;

/** The part of the composition root that builds what the coach is told of an offer while it is written. */
final class Coaching
{
	/** @param \Closure(): list<array{name: string, way: string}> $methods what pays for offers after payment */
	public function __construct(
		private readonly Foundation $base,
		private readonly \Closure $methods,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [new CoachController($this->base->log, $this->look(...))];
	}

	/** Anew for each question: what was read for one is not true for the next. */
	private function look(): LookAtOffer
	{
		$saved = new OfferPosts();
		$cost = new OfferCost($this->base->catalog, $this->base->prices);
		$called = new CalledBy(new ProductCategories(), (new ProductRows($this->base->connection))->prime(...));
		$setting = (new OtherSettings())->text(...);
		$measures = new ShopTriggers($called, new MiddleOrder($this->base->currency, $setting), $this->base->currency, $setting);
		return new LookAtOffer(
			$cost,
			$measures,
			new FunnelPlaces(new FunnelPosts(), $saved, $measures, $cost),
			new OtherBumps($this->base->index, $saved, $measures, $this->base->settings, $this->base->clock),
			$this->base->settings,
			$this->methods,
		);
	}
}
