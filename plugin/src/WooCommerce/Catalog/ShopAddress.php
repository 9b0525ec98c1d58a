<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

/** An owner's screens have no shopper, and so no address where tax is due: there it is the shop's own, whatever the shop takes for its shoppers' at first. */
final class ShopAddress
{
	/**
	 * @template T
	 * @param \Closure(): T $question about prices
	 * @return T
	 */
	public static function taxed(\Closure $question): mixed
	{
		$countries = WC()->countries;
		$here = static fn(): array => [$countries->get_base_country(), $countries->get_base_state(), $countries->get_base_postcode(), $countries->get_base_city()];
		add_filter('woocommerce_get_tax_location', $here, PHP_INT_MAX);
		try {
			return $question();
		} finally {
			remove_filter('woocommerce_get_tax_location', $here, PHP_INT_MAX);
		}
	}
}
