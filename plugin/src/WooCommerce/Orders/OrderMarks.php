<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** What Encore leaves on orders and their lines, for whoever takes it away while WooCommerce may be gone. */
final class OrderMarks
{
	/** @var array<string, list<string>> names by table */
	public const ALL = [
		'woocommerce_order_itemmeta' => [OrderBasket::OFFER, OfferLine::ACCEPTANCE],
		'wc_orders_meta' => [SameOrder::PAID_BY_LINK],
		'postmeta' => [SameOrder::PAID_BY_LINK],
	];
}
