<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Automattic\WooCommerce\Caches\OrderCache;
use Automattic\WooCommerce\Utilities\OrderUtil;

/** Reads an order past every cache, so that nothing is decided or written on an old copy of it. */
final class FreshOrder
{
	public static function read(int $id): ?\WC_Order
	{
		self::forget($id);
		$order = wc_get_order($id);
		return $order instanceof \WC_Order ? $order : null;
	}

	/** The table that holds the shop's orders, with its prefix. */
	public static function table(): string
	{
		return OrderUtil::get_table_for_orders();
	}

	/** After a transaction was taken back, what caches hold of it is wrong. */
	public static function forget(int $id): void
	{
		if (OrderUtil::orders_cache_usage_is_enabled()) {
			wc_get_container()->get(OrderCache::class)->remove($id);
		}
		if (OrderUtil::custom_orders_table_usage_is_enabled()) {
			$clear = [\WC_Data_Store::load('order'), 'clear_cached_data'];
			is_callable($clear) && $clear([$id]);
		} else {
			wp_cache_delete($id, 'posts');
			wp_cache_delete($id, 'post_meta');
		}
		wp_cache_delete("order-items-{$id}", 'orders');
	}
}
