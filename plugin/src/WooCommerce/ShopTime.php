<?php

declare(strict_types=1);

namespace Encore\WooCommerce;

/** A time of day as the shop writes it, with its time zone: whoever reads it may be in another. */
final class ShopTime
{
	/** "3:24 pm PST" */
	public static function of(int $timestamp): string
	{
		return (string) wp_date(wc_time_format() . ' T', $timestamp);
	}
}
