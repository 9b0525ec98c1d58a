<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/**
 * What is sent together with the first order goes where that goes: whoever pays on the Checkout block's payment page may
 * write a bill's address, and no other place to send it to.
 */
final class LinkedOrderAddress implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::filter('rest_request_before_callbacks', $this->keep(...), 10, 3)];
	}

	private function keep(mixed $response, mixed $handler, mixed $request): mixed
	{
		if (!$request instanceof \WP_REST_Request || PayRoute::order($request) === 0) {
			return $response;
		}
		$order = wc_get_order(PayRoute::order($request));
		if ($order instanceof \WC_Order && LinkedOrders::isLinked($order) && $order->get_shipping_methods() !== []) {
			$request->set_param('shipping_address', $order->get_address('shipping'));
		}
		return $response;
	}
}
