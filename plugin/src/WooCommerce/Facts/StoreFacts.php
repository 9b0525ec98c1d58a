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
	private KeptSales $kept;

	/** @var array<string, PastOrders> by order and shopper: each step of a funnel asks, and each look at the cart */
	private array $past = [];

	/** @param \Closure(non-empty-list<int>, string, string): list<int> $boughtWith products and variations of orders, by one query of the tables of lines and of their meta */
	public function __construct(
		private readonly Catalog $catalog,
		private readonly OfferSales $sales,
		private readonly ShopCurrency $currency,
		private readonly Clock $clock,
		private readonly \Closure $boughtWith,
	) {
		$this->kept = new KeptSales($sales);
	}

	public function ofCart(array $offers): Facts
	{
		$cart = WC()->cart;
		$purchase = new CartPurchase($cart instanceof \WC_Cart ? $cart : throw new \LogicException('No cart is loaded.'));
		return $this->of($purchase, $this->kept, $offers);
	}

	public function ofOrder(int $orderId, array $offers): Facts
	{
		return $this->ofPurchase(new OrderPurchase(self::order($orderId)), $offers);
	}

	/** @param non-empty-list<Offer> $offers that the facts will be asked about */
	public function ofPurchase(Purchase $purchase, array $offers): Facts
	{
		return $this->of($purchase, $this->sales, $offers);
	}

	public function ofPayment(int $orderId, array $offers): Facts
	{
		// Whoever looks at the cart after this must not read what was sold before it.
		$this->kept = new KeptSales($this->sales);
		return $this->of(new OrderPurchase(self::order($orderId), isBeingPaid: true), $this->sales, $offers);
	}

	private static function order(int $id): \WC_Order
	{
		$order = wc_get_order($id);
		return $order instanceof \WC_Order ? $order : throw new \RuntimeException("Order {$id} is gone.");
	}

	/** @param non-empty-list<Offer> $offers */
	private function of(Purchase $purchase, OfferSales $sales, array $offers): Facts
	{
		$key = implode(' ', [$purchase->orderId(), $purchase->customerId(), $purchase->email(), $purchase->currency()]);
		$past = $this->past[$key] ??= $this->before($purchase);
		return new PurchaseFacts($purchase, $past, $this->catalog, $sales, $this->currency, $this->clock, $offers);
	}

	private function before(Purchase $purchase): PastOrders
	{
		return new PastOrders($purchase, fn(array $orders): array => ($this->boughtWith)($orders, 'woocommerce_order_items', 'woocommerce_order_itemmeta'));
	}
}
