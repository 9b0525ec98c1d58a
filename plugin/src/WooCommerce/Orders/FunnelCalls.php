<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;

/**
 * Whether what an order or a cart holds calls up a funnel; an order that itself came from an offer calls up none. A shop
 * without offers after payment pays no query.
 */
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
		if (!$this->index->hasAny(Placement::PostPurchase) || SameOrder::hasUnknownPayer($order) || LinkedOrders::isLinked($order)) {
			return false;
		}
		return $this->asked[$order->get_id()] ??= $this->byBasket(OrderBasket::of($order));
	}

	/** Before there is an order. */
	public function byBasket(Basket $basket): bool
	{
		return $this->index->hasAny(Placement::PostPurchase) && $this->index->funnels($basket->keys(), $this->clock->now()) !== [];
	}
}
