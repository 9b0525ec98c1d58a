<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

/** The Store API's route by which the Checkout block's payment page pays an order that is there already. */
final class PayRoute
{
	/** @return int the order's id; 0 for any other request */
	public static function order(\WP_REST_Request $request): int
	{
		// In any case of letters, as WordPress finds routes.
		return preg_match('~^/wc/store(?:/v\d+)?/checkout/(\d+)/?$~i', $request->get_route(), $found) === 1 ? (int) $found[1] : 0;
	}
}
