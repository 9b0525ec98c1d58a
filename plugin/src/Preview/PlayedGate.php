<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Scenes;
use Encore\Domain\Refusal;

/** Lets an owner into the walkthrough that is theirs, and nobody else; no order of the shop's, whatever its key. */
final class PlayedGate implements OfferGate
{
	/** @param \Closure(): bool $mayPlay whether who asks may */
	public function __construct(
		private readonly Scenes $scenes,
		private readonly Orders $orders,
		private readonly \Closure $mayPlay,
	) {
	}

	public function order(int $orderId, string $orderKey): PlacedOrder
	{
		$scene = ($this->mayPlay)() ? $this->scenes->current() : null;
		$isTheirs = $scene !== null && $scene->id === $orderId && hash_equals($scene->key, $orderKey);
		return ($isTheirs ? $this->orders->find($orderId) : null) ?? throw Refusal::because('not_found');
	}

	public function admit(PlacedOrder $order): void
	{
		($this->mayPlay)() || throw Refusal::because('not_allowed');
	}

	/** Nobody else is kept waiting. */
	public function count(PlacedOrder $order, bool $isChoice = false): void
	{
	}
}
