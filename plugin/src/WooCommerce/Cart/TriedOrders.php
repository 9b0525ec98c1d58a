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
		return self::latest([...self::ofSession(), ...self::ofAccount()]);
	}

	/**
	 * With an account stands only what it has tried itself: what a guest tried before in this browser may be somebody else's.
	 *
	 * @param bool $isForAccount whether anything is offered that an account must not be shown again
	 */
	public static function add(int $orderId, bool $isForAccount): void
	{
		if ($isForAccount && is_user_logged_in()) {
			update_user_option(get_current_user_id(), self::OPTION, ['orders' => self::latest([...self::ofAccount(), $orderId]), 'at' => time()]);
		} else {
			WC()->session?->set(self::OPTION, self::latest([...self::ofSession(), $orderId]));
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

	/** @return array{orders: list<int>, at: int} what stands with an account, however old */
	public static function kept(int $userId): array
	{
		$kept = $userId > 0 ? get_user_option(self::OPTION, $userId) : null;
		return is_array($kept) && is_int($kept['at'] ?? null) ? ['orders' => self::ids($kept['orders'] ?? null), 'at' => $kept['at']] : ['orders' => [], 'at' => 0];
	}

	/** @return list<int> */
	private static function ofAccount(): array
	{
		$kept = self::kept(get_current_user_id());
		return $kept['at'] > time() - self::DAYS * DAY_IN_SECONDS ? $kept['orders'] : [];
	}

	/** @return list<int> */
	private static function ofSession(): array
	{
		return WC()->session instanceof \WC_Session ? self::ids(WC()->session->get(self::OPTION)) : [];
	}

	/**
	 * @param list<int> $orders
	 * @return list<int>
	 */
	private static function latest(array $orders): array
	{
		return array_slice(array_values(array_unique($orders)), -self::MOST);
	}

	/** @return list<int> */
	private static function ids(mixed $orders): array
	{
		return is_array($orders) ? array_values(array_filter($orders, is_int(...))) : [];
	}
}
