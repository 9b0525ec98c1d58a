<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferGate;
use Encore\Domain\Refusal;

/**
 * The order's key, and its customer where it has one. No cookie: taking something back spends nobody's money, and a
 * shopper may do so on another device.
 */
final class UndoGate implements OfferGate
{
	public function __construct(private readonly OfferGate $orders)
	{
	}

	public function order(int $orderId, string $orderKey): PlacedOrder
	{
		return $this->orders->order($orderId, $orderKey);
	}

	public function admit(PlacedOrder $order): void
	{
		if ($order->customerId !== 0 && $order->customerId !== get_current_user_id()) {
			throw Refusal::because('not_allowed');
		}
	}

	public function count(PlacedOrder $order, bool $isChoice = false): void
	{
		$this->orders->count($order, $isChoice);
	}
}
