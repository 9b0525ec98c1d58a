<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Who may be led from a linked order to the first one: its customer, or where it has none the browser that placed it. */
final class FirstOrderOwner
{
	public function __construct(
		private readonly OfferCookie $cookie,
		private readonly Orders $orders,
	) {
	}

	/** The first order; null where somebody else is looking. */
	public function orderOf(\WC_Order $linked): ?PlacedOrder
	{
		$id = LinkedOrders::firstOf($linked);
		$mayBe = $id > 0 && ($this->cookie->isThere($id) || is_user_logged_in());
		$first = $mayBe ? $this->orders->find($id) : null;
		return match (true) {
			$first === null => null,
			$first->customerId > 0 => $first->customerId === get_current_user_id() ? $first : null,
			default => $this->cookie->fits($first) ? $first : null,
		};
	}
}
