<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Ports\Scenes;
use Encore\Domain\Refusal;

/** An owner begins to play a funnel as a shopper. What was played before is forgotten. */
final class BeginWalkthrough
{
	public function __construct(
		private readonly Scenes $scenes,
		private readonly PlayedShop $shop,
		private readonly Orders $orders,
	) {
	}

	/** @throws Refusal not_found where there is no such order, and why its items cannot be bought */
	public function begin(Scene $scene): PlacedOrder
	{
		// Asked first: what cannot be begun leaves the one before as it is.
		$this->shop->order($scene, []);
		$this->scenes->begin($scene);
		return $this->orders->find($scene->id) ?? throw Refusal::because('not_found');
	}

	/** @throws Refusal not_found where there is none */
	public function again(PaymentCourse $course): PlacedOrder
	{
		return $this->begin(($this->scenes->current() ?? throw Refusal::because('not_found'))->again($course));
	}
}
