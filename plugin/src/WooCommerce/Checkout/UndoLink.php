<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OrderPage;

/**
 * The link in a mail that asks whether an item is to be taken back. It is signed over the order, its key and the item: who
 * has the mail need not prove the e-mail address again. It writes nothing; the page it leads to asks.
 */
final class UndoLink
{
	public static function address(\WC_Order $order, string $uuid): string
	{
		$asked = $uuid . '.' . self::signature($order->get_id(), $order->get_order_key(), $uuid);
		return add_query_arg(OrderPage::ASK, $asked, $order->get_checkout_order_received_url()) . '#' . OrderPage::ANCHOR;
	}

	/** @return string what this request's link says, where it is one for this order; else empty */
	public static function asked(PlacedOrder $order): string
	{
		$asked = $_GET[OrderPage::ASK] ?? '';
		if (!is_string($asked) || preg_match('/^([0-9a-f-]{36})\.([0-9a-f]{64})$/D', $asked, $found) !== 1) {
			return '';
		}
		return hash_equals(self::signature($order->id, $order->key, $found[1]), $found[2]) ? $asked : '';
	}

	private static function signature(int $orderId, string $orderKey, string $uuid): string
	{
		return hash_hmac('sha256', "encore_undo|{$orderId}|{$orderKey}|{$uuid}", wp_salt('secure_auth'));
	}
}
