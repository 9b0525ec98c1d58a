<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\PayPal;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Who does not approve an offer's own order at PayPal comes back to its payment page: the shop's checkout is empty by then. */
final class PayPalWayBack implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::filter('ppcp_create_order_request_body_data', self::leadBack(...), 20)];
	}

	/** @param mixed $asked what PayPal is asked for */
	private static function leadBack(mixed $asked): mixed
	{
		$units = is_array($asked) ? $asked['purchase_units'] ?? null : null;
		$unit = is_array($units) ? $units[0] ?? null : null;
		$id = is_array($unit) ? $unit['custom_id'] ?? null : null;
		$order = is_numeric($id) ? wc_get_order((int) $id) : null;
		if (!is_array($asked) || !is_array($asked['payment_source'] ?? null) || !$order instanceof \WC_Order || !LinkedOrders::isLinked($order)) {
			return $asked;
		}
		foreach ($asked['payment_source'] as $name => $source) {
			$source = is_object($source) ? get_object_vars($source) : $source;
			if (is_array($source) && is_array($source['experience_context'] ?? null)) {
				$source['experience_context']['cancel_url'] = $order->get_checkout_payment_url();
				$asked['payment_source'][$name] = $source;
			}
		}
		return $asked;
	}
}
