<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * What lines of a cart cost together before coupons, as the cart shows prices. Two taxes can make a cent of difference between
 * the price of one product and a cart's line: the line is paid.
 */
final class CartCost
{
	/**
	 * @param list<CartLine> $lines
	 * @return Money|null null before WooCommerce has worked it out
	 */
	public static function of(array $lines, \WC_Cart $cart): ?Money
	{
		$currency = new ShopCurrency();
		$prices = [];
		foreach ($lines as $line) {
			$price = $line->subtotal();
			if ($price === null) {
				return null;
			}
			// Rounded together: where a shop rounds its taxes at the subtotal, each by itself could be half a cent too much.
			$prices[] = $currency->money($price + ($cart->display_prices_including_tax() ? $line->subtotalTax() : 0.0));
		}
		return $prices === [] ? null : Money::sum($prices);
	}
}
