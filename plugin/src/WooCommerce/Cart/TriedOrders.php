<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/**
 * The orders that were made of this shopper's cart since one was paid. A guest's stand in the session; those of an account with the
 * account, for its session goes at the next logout, and when a guest's cart on another device becomes its own.
 */
final class TriedOrders
{
	/** With an account, on this site. */
	public const OPTION = 'encore_orders';

	private const MOST = 20;
	private const DAYS = 30;

	/** @return list<int> */
	public static function all(): array
	{
		$session = WC()->session instanceof \WC_Session ? WC()->session->get(self::OPTION) : null;
		return array_slice(array_values(array_unique([...self::ids($session), ...self::ofAccount()])), -self::MOST);
	}

	/** @param bool $isForAccount whether anything is offered that an account must not be shown again */
	public static function add(int $orderId, bool $isForAccount): void
	{
		$orders = array_slice(array_values(array_unique([...self::all(), $orderId])), -self::MOST);
		if ($isForAccount && is_user_logged_in()) {
			update_user_option(get_current_user_id(), self::OPTION, ['orders' => $orders, 'at' => time()]);
		} else {
			WC()->session?->set(self::OPTION, $orders);
		}
	}

	/** @param bool $isForGood false where only this browser's session ends */
	public static function clear(bool $isForGood): void
	{
		$session = WC()->session;
		if ($session instanceof \WC_Session && $session->get(self::OPTION) !== null) {
			$session->set(self::OPTION, null);
		}
		if ($isForGood) {
			self::forget(get_current_user_id());
		}
	}

	/** @return bool whether there was anything */
	public static function forget(int $userId): bool
	{
		return $userId > 0 && get_user_option(self::OPTION, $userId) !== false && delete_user_option($userId, self::OPTION);
	}

	/** @return list<int> */
	private static function ofAccount(): array
	{
		$kept = is_user_logged_in() ? get_user_option(self::OPTION) : null;
		$isFresh = is_array($kept) && is_int($kept['at'] ?? null) && $kept['at'] > time() - self::DAYS * DAY_IN_SECONDS;
		return $isFresh ? self::ids($kept['orders'] ?? null) : [];
	}

	/** @return list<int> */
	private static function ids(mixed $orders): array
	{
		return is_array($orders) ? array_values(array_filter($orders, is_int(...))) : [];
	}
}
