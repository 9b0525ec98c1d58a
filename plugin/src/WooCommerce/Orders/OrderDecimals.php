<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;

/**
 * WooCommerce rounds what it writes to the decimals of whoever's request it is. Where an order of another currency is
 * settled there (the schedule, a shopper who has switched), its own last digit must stay.
 */
final class OrderDecimals
{
	/**
	 * @template T
	 * @param Money         $kind of the order's currency
	 * @param callable(): T $work
	 * @return T
	 */
	public static function keep(Money $kind, callable $work): mixed
	{
		$enough = static fn(mixed $decimals): int => max(is_numeric($decimals) ? (int) $decimals : 0, $kind->minorUnit);
		add_filter('wc_get_price_decimals', $enough, PHP_INT_MAX);
		try {
			return $work();
		} finally {
			remove_filter('wc_get_price_decimals', $enough, PHP_INT_MAX);
		}
	}
}
