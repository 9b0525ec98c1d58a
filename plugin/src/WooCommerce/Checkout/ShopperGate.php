<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\RequestLimit;
use Encore\Domain\Refusal;

/** The order's key, the cookie of the browser that placed it, and its customer where it has one. */
final class ShopperGate implements OfferGate
{
	public function __construct(
		private readonly Orders $orders,
		private readonly OfferCookie $cookie,
		private readonly RequestLimit $limit,
	) {
	}

	public function order(int $orderId, string $orderKey): PlacedOrder
	{
		$order = $orderId > 0 && $orderKey !== '' ? $this->orders->find($orderId) : null;
		if ($order === null || $order->key === '' || !hash_equals($order->key, $orderKey)) {
			throw Refusal::because('not_found');
		}
		return $order;
	}

	public function admit(PlacedOrder $order): void
	{
		$isCustomer = $order->customerId === 0 || $order->customerId === get_current_user_id();
		if (!$isCustomer || !$this->cookie->fits($order)) {
			throw Refusal::because('not_allowed');
		}
	}

	public function count(PlacedOrder $order, bool $isChoice = false): void
	{
		// Who makes cookies up is counted as one.
		$who = $this->cookie->fits($order) ? $this->cookie->given($order->id) : '';
		$this->limit->count("order:{$order->id}:{$who}" . ($isChoice ? ':choice' : ''));
	}
}
