<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferSales;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Offer;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** The facts of the shopper's cart and of the shop's orders. */
final class StoreFacts implements ShopperFacts
{
	/** @var array<string, PastOrders> by order and shopper: each step of a funnel asks */
	private array $past = [];

	/** @param \Closure(non-empty-list<int>, string, string): list<int> $boughtWith products and variations of orders, by one query of the tables of lines and of their meta */
	public function __construct(
		private readonly Catalog $catalog,
		private readonly OfferSales $sales,
		private readonly ShopCurrency $currency,
		private readonly Clock $clock,
		private readonly \Closure $boughtWith,
	) {
	}

	public function ofCart(array $offers): Facts
	{
		$cart = WC()->cart;
		$purchase = new CartPurchase($cart instanceof \WC_Cart ? $cart : throw new \LogicException('No cart is loaded.'));
		return $this->of($purchase, $this->before($purchase), $offers);
	}

	public function ofOrder(int $orderId, array $offers): Facts
	{
		$order = wc_get_order($orderId);
		$purchase = new OrderPurchase($order instanceof \WC_Order ? $order : throw new \RuntimeException("Order {$orderId} is gone."));
		$key = implode(' ', [$orderId, $purchase->customerId(), $purchase->email()]);
		return $this->of($purchase, $this->past[$key] ??= $this->before($purchase), $offers);
	}

	/** @param non-empty-list<Offer> $offers */
	private function of(Purchase $purchase, PastOrders $past, array $offers): Facts
	{
		return new PurchaseFacts($purchase, $past, $this->catalog, $this->sales, $this->currency, $this->clock, $offers);
	}

	private function before(Purchase $purchase): PastOrders
	{
		return new PastOrders($purchase, fn(array $orders): array => ($this->boughtWith)($orders, 'woocommerce_order_items', 'woocommerce_order_itemmeta'));
	}
}
