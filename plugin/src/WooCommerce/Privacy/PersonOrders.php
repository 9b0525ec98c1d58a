<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Privacy;

/** The orders of a person, found as WooCommerce finds them for its own exports and erasures. */
final class PersonOrders
{
	public const AT_ONCE = 10;

	/**
	 * @param int $page from 1
	 * @return list<\WC_Order>
	 */
	public static function of(string $email, int $page): array
	{
		$user = get_user_by('email', $email);
		$orders = wc_get_orders([
			'type' => 'shop_order',
			'limit' => self::AT_ONCE,
			'page' => $page,
			'orderby' => 'ID',
			'order' => 'ASC',
			'customer' => $user instanceof \WP_User ? [$email, $user->ID] : [$email],
		]);
		return array_values(array_filter(is_array($orders) ? $orders : [], static fn(mixed $order): bool => $order instanceof \WC_Order));
	}
}
