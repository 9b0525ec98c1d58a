<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** An order as its customer finds it again in the account. */
final class FunnelAccount
{
	/** What WooCommerce prints there, ours and its table of the order, and blocks that stand below. */
	public static function page(\WC_Order $order, string $below = ''): string
	{
		return self::at($order, static function () use ($order, $below): string {
			self::prepare();
			ob_start();
			\WC_Shortcode_My_Account::view_order($order->get_id());
			echo do_blocks($below);
			return trim((string) ob_get_clean());
		});
	}

	/** What ours asks before WooCommerce prints anything. @return int queries */
	public static function queries(\WC_Order $order): int
	{
		return self::at($order, static function (): int {
			$before = FunnelShop::db()->num_queries;
			self::prepare();
			return FunnelShop::db()->num_queries - $before;
		});
	}

	private static function prepare(): void
	{
		FunnelHooks::run('template_redirect', 30);
	}

	/**
	 * @template T
	 * @param \Closure(): T $look
	 * @return T
	 */
	private static function at(\WC_Order $order, \Closure $look): mixed
	{
		$here = static fn(): bool => true;
		set_query_var('view-order', (string) $order->get_id());
		add_filter('woocommerce_is_account_page', $here);
		try {
			return $look();
		} finally {
			remove_filter('woocommerce_is_account_page', $here);
			set_query_var('view-order', '');
		}
	}
}
