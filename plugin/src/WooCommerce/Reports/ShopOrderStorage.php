<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Reports;

use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\Application\Reports\OrderStorage;

/** Where WooCommerce keeps orders now. Those count that its own Analytics counts. */
final class ShopOrderStorage
{
	/** The option by which an owner leaves statuses out of Analytics. */
	public const EXCLUDED = 'woocommerce_excluded_report_order_statuses';

	/** As Analytics has it where the owner has chosen nothing. */
	private const UNPAID = ['pending', 'failed', 'cancelled'];

	private const NEVER = ['checkout-draft', 'auto-draft', 'trash'];

	public static function now(): OrderStorage
	{
		$isPosts = !OrderUtil::custom_orders_table_usage_is_enabled();
		return new OrderStorage(
			$isPosts,
			$isPosts ? 'posts' : 'wc_orders',
			$isPosts ? 'postmeta' : 'wc_orders_meta',
			$isPosts ? '' : 'wc_order_operational_data',
			'woocommerce_order_items',
			'woocommerce_order_itemmeta',
			self::counted(),
			'wc-refunded',
			max(0, min(4, (int) wc_get_price_decimals())),
		);
	}

	/** @return non-empty-list<string> as orders store them: "wc-processing" */
	public static function counted(): array
	{
		$excluded = \WC_Admin_Settings::get_option(self::EXCLUDED, self::UNPAID);
		$left = [...self::NEVER, ...array_filter(is_array($excluded) ? $excluded : self::UNPAID, is_string(...))];
		$names = array_map(static fn(string $status): string => str_starts_with($status, 'wc-') ? $status : "wc-{$status}", $left);
		$counted = array_values(array_diff(array_map(strval(...), array_keys(wc_get_order_statuses())), $names));
		return $counted === [] ? ['wc-completed'] : $counted;
	}
}
