<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

use Encore\WooCommerce\Cart\TriedOrders;

/** An order, with what offers added to it. */
final class OrderPurchase implements Purchase
{
	/** @var list<\WC_Order_Item_Product> */
	private readonly array $items;

	public function __construct(
		private readonly \WC_Order $order,
		private readonly bool $isBeingPaid = false,
	) {
		$this->items = array_values(array_filter(
			$order->get_items(),
			static fn(mixed $item): bool => $item instanceof \WC_Order_Item_Product,
		));
	}

	public function products(): array
	{
		$ids = [];
		foreach ($this->items as $item) {
			array_push($ids, $item->get_variation_id(), $item->get_product_id());
		}
		return array_values(array_unique(array_filter($ids)));
	}

	public function total(): float
	{
		$isWithTax = wc_prices_include_tax();
		return array_sum(array_map(
			static fn(\WC_Order_Item_Product $item): float => (float) $item->get_total() + ($isWithTax ? (float) $item->get_total_tax() : 0.0),
			$this->items,
		));
	}

	public function pieces(): int
	{
		return array_sum(array_map(static fn(\WC_Order_Item_Product $item): int => (int) ceil((float) $item->get_quantity()), $this->items));
	}

	public function lines(): int
	{
		return count($this->items);
	}

	public function coupons(): array
	{
		return array_values(array_filter($this->order->get_coupon_codes(), is_string(...)));
	}

	public function place(): array
	{
		return $this->order->get_shipping_country() !== ''
			? [$this->order->get_shipping_country(), $this->order->get_shipping_state()]
			: [$this->order->get_billing_country(), $this->order->get_billing_state()];
	}

	public function paymentMethod(): string
	{
		return $this->order->get_payment_method();
	}

	public function shippingMethods(): array
	{
		return array_values(array_map(
			static fn(\WC_Order_Item_Shipping $item): string => $item->get_method_id(),
			$this->order->get_shipping_methods(),
		));
	}

	public function currency(): string
	{
		return $this->order->get_currency();
	}

	public function customerId(): int
	{
		return $this->order->get_customer_id();
	}

	public function email(): string
	{
		// Whoever types somebody's address and pays nothing learns nothing about what they bought.
		return $this->order->get_date_paid() === null ? '' : $this->order->get_billing_email();
	}

	public function orderId(): int
	{
		return $this->order->get_id();
	}

	/** Those of the same shopper, where this one is among them. */
	public function tries(): array
	{
		$tried = TriedOrders::all();
		return in_array($this->orderId(), $tried, true) ? $tried : [$this->orderId()];
	}

	public function beingPaid(): int
	{
		return $this->isBeingPaid ? $this->orderId() : 0;
	}
}
