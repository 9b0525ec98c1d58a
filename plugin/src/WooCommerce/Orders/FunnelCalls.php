<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;

/** Whether what an order holds calls up a funnel. A shop without offers after payment pays no query. */
final class FunnelCalls
{
	/** @var array<int, bool> by order, for this request: the checkout asks twice */
	private array $asked = [];

	public function __construct(
		private readonly OfferIndex $index,
		private readonly Clock $clock,
	) {
	}

	public function by(\WC_Order $order): bool
	{
		if (!$this->index->hasAny(Placement::PostPurchase) || SameOrder::isPaidByLink($order)) {
			return false;
		}
		return $this->asked[$order->get_id()] ??= $this->index->funnels(OrderBasket::of($order)->keys(), $this->clock->now()) !== [];
	}
}
