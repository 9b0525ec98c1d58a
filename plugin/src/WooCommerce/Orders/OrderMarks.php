<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\WooCommerce\Payments\LinkedRefunds;
use Encore\WooCommerce\Payments\Stripe\StripeCheckouts;

/** What Encore leaves on orders and their lines, for whoever takes it away while WooCommerce may be gone. */
final class OrderMarks
{
	private const ORDER = [SameOrder::UNKNOWN_PAYER, SameOrder::OTHER_AMOUNT, StripeCheckouts::CUSTOMER, OfferLine::ACCEPTANCE, LinkedOrders::FIRST, LinkedOrders::LINKED, LinkedOrders::CHARGED, LinkedRefunds::KEY];

	public const LINE = [OrderBasket::OFFER, OrderBasket::INSTEAD_OF, OfferLine::ACCEPTANCE, OfferItem::PART];

	/** @var array<string, list<string>> names by table */
	public const ALL = [
		'woocommerce_order_itemmeta' => self::LINE,
		'wc_orders_meta' => self::ORDER,
		'postmeta' => self::ORDER,
	];
}
