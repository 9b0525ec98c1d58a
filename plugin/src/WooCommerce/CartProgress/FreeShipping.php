<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * How far a cart is from free shipping: the least amount of the shop's own method in the customer's zone, compared as that
 * method compares it, with its rules for coupons and discounts. Never a figure of ours.
 *
 * @phpstan-type Progress array{text: string, percent: int, reached: bool}
 */
final class FreeShipping
{
	public function __construct(private readonly ShopCurrency $currency)
	{
	}

	/** @return Progress|null none where no amount leads to free shipping, or it is free anyway */
	public function progress(\WC_Cart $cart): ?array
	{
		$package = self::package($cart);
		$method = $package === null ? null : self::method(wc_get_shipping_zone($package), $cart);
		if ($package === null || $method === null) {
			return null;
		}
		$least = (float) $method->min_amount;
		$left = $least - $this->counted($cart, $method);
		if ($method->is_available($package)) {
			return ['text' => __('Your order qualifies for free shipping.', 'encore'), 'percent' => 100, 'reached' => true];
		}
		// Whatever else keeps it away is not bought off with more.
		return $left <= 0 ? null : $this->towards($least, $left);
	}

	/** @return Progress */
	public function towards(float $least, float $left): array
	{
		return [
			/* translators: %s: an amount of money. */
			'text' => sprintf(__('Add %s more for free shipping.', 'encore'), ShopCurrency::text($this->currency->money($left))),
			'percent' => self::percent($least, $left),
			'reached' => false,
		];
	}

	public static function percent(float $least, float $left): int
	{
		return max(0, min(99, (int) floor(100 * ($least - $left) / $least)));
	}

	/** The amount that leads there without a coupon; none where none does. */
	public static function leastIn(\WC_Shipping_Zone $zone): ?float
	{
		$method = self::method($zone);
		return $method === null ? null : (float) $method->min_amount;
	}

	/** Whether a coupon that gives free shipping gives this cart any, which it has not anyway. */
	public function isGivenByCoupon(\WC_Cart $cart, bool $isApplied): bool
	{
		$package = self::package($cart);
		if ($package === null) {
			return false;
		}
		$method = self::methodForCoupons(wc_get_shipping_zone($package));
		return $method !== null && ($isApplied || !$method->is_available($package));
	}

	/** The one that a coupon alone is enough for. */
	public static function methodForCoupons(\WC_Shipping_Zone $zone): ?\WC_Shipping_Free_Shipping
	{
		foreach ($zone->get_shipping_methods(true) as $method) {
			if ($method instanceof \WC_Shipping_Free_Shipping && in_array($method->requires, ['coupon', 'either'], true)) {
				return $method;
			}
		}
		return null;
	}

	/** @return array<mixed>|null none where nothing is shipped, or not as one */
	private static function package(\WC_Cart $cart): ?array
	{
		$packages = $cart->needs_shipping() && $cart->show_shipping() ? array_values($cart->get_shipping_packages()) : [];
		return count($packages) === 1 && is_array($packages[0]) ? $packages[0] : null;
	}

	/** The one that takes the least. It says nothing where shipping is free without an amount. */
	private static function method(\WC_Shipping_Zone $zone, ?\WC_Cart $cart = null): ?\WC_Shipping_Free_Shipping
	{
		$chosen = null;
		foreach ($zone->get_shipping_methods(true) as $method) {
			if (!$method instanceof \WC_Shipping_Free_Shipping) {
				continue;
			}
			if ($method->requires === '') {
				return null;
			}
			$counts = in_array($method->requires, ['min_amount', 'either'], true) || ($method->requires === 'both' && $cart !== null && self::hasCoupon($cart));
			if ($counts && (float) $method->min_amount > 0 && ($chosen === null || (float) $method->min_amount < (float) $chosen->min_amount)) {
				$chosen = $method;
			}
		}
		return $chosen;
	}

	/** What the method compares: see WC_Shipping_Free_Shipping::is_available(). */
	private function counted(\WC_Cart $cart, \WC_Shipping_Free_Shipping $method): float
	{
		$total = (float) $cart->get_displayed_subtotal();
		if ($method->ignore_discounts === 'no') {
			$total -= (float) $cart->get_discount_total() + ($cart->display_prices_including_tax() ? (float) $cart->get_discount_tax() : 0.0);
		}
		return round($total, wc_get_price_decimals());
	}

	private static function hasCoupon(\WC_Cart $cart): bool
	{
		return array_filter($cart->get_coupons(), static fn(mixed $coupon): bool => $coupon instanceof \WC_Coupon && $coupon->get_free_shipping() && $coupon->is_valid()) !== [];
	}
}
