<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopperFacts;
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

	/** @var array<int, bool> */
	private array $meant = [];

	public function __construct(
		private readonly OfferIndex $index,
		private readonly ShopperFacts $facts,
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

	/** Whether one of them is meant for it, too, by its own conditions; those of its steps may come true with what is accepted. */
	public function meant(\WC_Order $order): bool
	{
		return $this->by($order) && $this->meant[$order->get_id()] ??= $this->isMeant($order);
	}

	private function isMeant(\WC_Order $order): bool
	{
		foreach ($this->index->funnels(OrderBasket::of($order)->keys(), $this->clock->now()) as $compiled) {
			$offer = $compiled->firstOffer();
			if ($offer !== null && $compiled->funnel->conditions->failed($this->facts->ofOrder($order->get_id(), [$offer]), $offer) === null) {
				return true;
			}
		}
		return false;
	}

	/** Before there is an order. */
	public function byBasket(Basket $basket): bool
	{
		return $this->index->hasAny(Placement::PostPurchase) && $this->index->funnels($basket->keys(), $this->clock->now()) !== [];
	}
}
