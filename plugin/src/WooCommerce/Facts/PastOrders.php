<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

/** The orders that a shopper has paid before: of an account, and of a guest by the e-mail address. Read once. */
final class PastOrders
{
	/** The newest; nobody's offer depends on more. */
	private const MOST = 500;

	/** @var list<\WC_Order>|null */
	private ?array $orders = null;

	/** @var list<int>|null */
	private ?array $bought = null;

	/** @param \Closure(non-empty-list<int>): list<int> $boughtWith products and variations of orders, by one query */
	public function __construct(
		private readonly Purchase $purchase,
		private readonly \Closure $boughtWith,
	) {
	}

	/** @return list<int> */
	public function ids(): array
	{
		return array_map(static fn(\WC_Order $order): int => $order->get_id(), $this->all());
	}

	public function count(): int
	{
		return count($this->all());
	}

	/** What was not refunded, in the currencies of the orders added up. */
	public function spent(): float
	{
		return array_sum(array_map(
			static fn(\WC_Order $order): float => (float) $order->get_total() - (float) $order->get_total_refunded(),
			$this->all(),
		));
	}

	/** @return list<int> */
	public function bought(): array
	{
		$ids = $this->ids();
		return $this->bought ??= $ids === [] ? [] : ($this->boughtWith)($ids);
	}

	/** @return list<\WC_Order> */
	private function all(): array
	{
		$customer = $this->purchase->customerId() ?: $this->purchase->email();
		if ($customer === '') {
			return [];
		}
		return $this->orders ??= self::paid($customer, $this->purchase->orderId());
	}

	/** @return list<\WC_Order> */
	private static function paid(int|string $customer, int $except): array
	{
		$orders = wc_get_orders([
			'customer' => $customer,
			'status' => wc_get_is_paid_statuses(),
			'type' => 'shop_order',
			'exclude' => $except === 0 ? [] : [$except],
			'limit' => self::MOST,
			'orderby' => 'date',
			'order' => 'DESC',
		]);
		return is_array($orders) ? array_values(array_filter($orders, static fn(mixed $order): bool => $order instanceof \WC_Order)) : [];
	}
}
