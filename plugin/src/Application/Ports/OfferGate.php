<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Domain\Refusal;

/** Who may answer the offers of an order. */
interface OfferGate
{
	/** @throws Refusal not_found: no such order, or another key */
	public function order(int $orderId, string $orderKey): PlacedOrder;

	/** @throws Refusal not_allowed: not the browser that placed the order, or not its customer */
	public function admit(PlacedOrder $order): void;

	/**
	 * Asked before anything is written for whoever was admitted.
	 *
	 * @param bool $isChoice counted by itself: who tries many quantities may still answer
	 * @throws Refusal too_many_requests
	 */
	public function count(PlacedOrder $order, bool $isChoice = false): void;
}
