<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use Encore\StopsPayment;

/** What is about to be paid is no longer what the shopper was shown. The Checkout block says so, and shows the cart as it is. */
final class OrderChanged extends RouteException implements StopsPayment
{
	/** @param string $words what has changed, plain */
	public static function because(string $words): self
	{
		return new self('encore_order_changed', esc_html($words), 409);
	}
}
