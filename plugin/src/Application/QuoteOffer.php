<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Orders;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** What an offer costs after an order, where it can be sold at all. */
final class QuoteOffer
{
	public function __construct(
		private readonly Catalog $catalog,
		private readonly Orders $orders,
	) {
	}

	/** Null when the product is gone, out of stock, sold once and bought, or would need a shipment or work that the order has not. */
	public function forOrder(PlacedOrder $order, Offer $offer): ?Quote
	{
		$product = $this->catalog->products([$offer->productId])[$offer->productId] ?? null;
		if ($product === null) {
			return null;
		}
		$bought = $product->isSoldIndividually ? $order->basket->quantityOf($product->id) : 0;
		if (!$product->canBeSold($offer->quantity, $bought) || ($product->needsShipping && !$order->isShipped)) {
			return null;
		}
		if ($order->isCompleted && $product->needsProcessing) {
			return null;
		}
		$quote = $this->orders->quote($order, new PricedOffer($offer, $product));
		return $quote !== null && $quote->total()->amount > 0 ? $quote : null;
	}
}
