<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

/**
 * The orders that a shopper has paid before: those of an account, or a guest's other orders as a guest with the same e-mail
 * address. Read once.
 */
final class PastOrders
{
	/** The newest; nobody's offer depends on more. */
	private const MOST = 500;

	/** Its money is awaited, and the shop keeps the goods for it. */
	private const AWAITED = 'on-hold';

	/** @var list<int>|null */
	private ?array $ids = null;

	/** @var list<int>|null */
	private ?array $placed = null;

	private ?float $spent = null;

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
		return $this->ids ??= array_values(array_filter($this->find('ids', wc_get_is_paid_statuses()), is_int(...)));
	}

	/** @return list<int> those whose money is awaited as well: what was taken in them was taken */
	public function placed(): array
	{
		return $this->placed ??= array_values(array_filter($this->find('ids', [...wc_get_is_paid_statuses(), self::AWAITED]), is_int(...)));
	}

	public function count(): int
	{
		return count($this->ids());
	}

	/** What was not refunded, of orders in the currency of this purchase. */
	public function spent(): float
	{
		return $this->spent ??= array_sum(array_map(
			fn(mixed $order): float => $order instanceof \WC_Order && $order->get_currency() === $this->purchase->currency()
				? (float) $order->get_total() - (float) $order->get_total_refunded()
				: 0.0,
			$this->find('objects', wc_get_is_paid_statuses()),
		));
	}

	/** @return list<int> */
	public function bought(): array
	{
		$ids = $this->ids();
		return $this->bought ??= $ids === [] ? [] : ($this->boughtWith)($ids);
	}

	/**
	 * @param array<mixed> $statuses
	 * @return array<mixed>
	 */
	private function find(string $return, array $statuses): array
	{
		$id = $this->purchase->customerId();
		$email = $id === 0 ? $this->purchase->email() : '';
		if ($id === 0 && $email === '') {
			return [];
		}
		$orders = wc_get_orders([
			'customer_id' => $id,
			'status' => $statuses,
			'type' => 'shop_order',
			'exclude' => array_filter([$this->purchase->orderId()]),
			'limit' => self::MOST,
			'orderby' => 'date',
			'order' => 'DESC',
			'return' => $return,
		] + ($email === '' ? [] : ['billing_email' => $email]));
		return is_array($orders) ? $orders : [];
	}
}
