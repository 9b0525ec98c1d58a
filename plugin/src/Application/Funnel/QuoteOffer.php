<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Orders;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** What an offer costs after an order, where it can be sold at all. */
final class QuoteOffer
{
	public function __construct(
		private readonly Catalog $catalog,
		private readonly Orders $orders,
	) {
	}

	/**
	 * @throws Refusal product_missing, out_of_stock, bought_already, other_currency, needs_shipment, sent_already, file_unpaid,
	 *                 no_price, not_priced: the first reason why it cannot be sold after this order
	 */
	public function forOrder(PlacedOrder $order, Offer $offer): Quote
	{
		$product = $this->catalog->products([$offer->productId])[$offer->productId] ?? throw Refusal::because('product_missing');
		$bought = $product->isSoldIndividually ? $order->basket->quantityOf($product->id) : 0;
		$reason = match (true) {
			!$product->canBeSold($offer->quantity, 0) => 'out_of_stock',
			!$product->canBeSold($offer->quantity, $bought) => 'bought_already',
			!$offer->hasPriceFor($product) => 'other_currency',
			$product->needsShipping && !$order->isShipped => 'needs_shipment',
			$product->needsShipping && $order->isSent() => 'sent_already',
			$order->offline !== '' && $order->givesFiles && $product->isDownloadable => 'file_unpaid',
			default => '',
		};
		if ($reason !== '') {
			throw Refusal::because($reason);
		}
		$quote = $this->orders->quote($order, new PricedOffer($offer, $product));
		return $quote !== null && $quote->total()->amount > 0 ? $quote : throw Refusal::because('no_price');
	}
}
