<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use Encore\StopsPayment;

/** An offer in the order was sold to others as often as its owner allows. Both checkouts print the words, and the shopper goes on from there. */
final class SoldMeanwhile extends RouteException implements StopsPayment
{
	private function __construct(string $words)
	{
		parent::__construct('encore_limit_reached', $words, 409);
	}

	public static function fromCart(): self
	{
		return new self(__('An offer in your order has just sold out, and nothing was charged. Please look at your order once more before you pay.', 'encore'));
	}

	public static function fromOrder(): self
	{
		return new self(__('An offer in this order has sold out meanwhile, so the order cannot be paid any more. Nothing was charged: please order again without it.', 'encore'));
	}
}
