<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Automattic\WooCommerce\Caches\OrderCache;
use WC_Order;

/**
 * One payment, return or cancellation of an order at a time, each on the order as it is then. A file of this machine is
 * enough for a test shop, and a killed process leaves nothing locked.
 */
final class OrderLock
{
	/** Orders share this many files, so that a folder of temporary files does not fill up. */
	private const FILES = 64;

	/** @var array<int, true> the orders that this request is at work on */
	private static array $held = [];

	/** Whether this very request is at work on the order. */
	public static function isHeld(int $orderId): bool
	{
		return isset(self::$held[$orderId]);
	}

	/**
	 * @template T
	 *
	 * @param callable(WC_Order): T $work
	 *
	 * @throws PaymentRefused when there is no such order
	 *
	 * @return T
	 */
	public static function hold(int $orderId, callable $work): mixed
	{
		$slot = $orderId % self::FILES;
		$isMine = array_filter(array_keys(self::$held), static fn(int $held): bool => $held % self::FILES === $slot) !== [];
		$name = sprintf('encore-sandbox-%s-%d.lock', substr(hash('sha256', wp_salt() . home_url()), 0, 12), $slot);
		// A second handle on a file that this request has locked would wait for itself.
		$file = $isMine ? false : fopen(get_temp_dir() . $name, 'c');
		$file !== false && flock($file, LOCK_EX);
		self::$held[$orderId] = true;
		try {
			return $work(self::fresh($orderId));
		} finally {
			unset(self::$held[$orderId]);
			$file !== false && fclose($file);
		}
	}

	/** What another request wrote while this one waited is not in this one's caches. */
	private static function fresh(int $orderId): WC_Order
	{
		wc_get_container()->get(OrderCache::class)->remove($orderId);
		$clear = [\WC_Data_Store::load('order'), 'clear_cached_data'];
		is_callable($clear) && $clear([$orderId]);
		clean_post_cache($orderId);
		$order = wc_get_order($orderId);
		if (!$order instanceof WC_Order) {
			throw new PaymentRefused(__('There is no such order.', 'encore-sandbox'), false);
		}
		return $order;
	}
}
