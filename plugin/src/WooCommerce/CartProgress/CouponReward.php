<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * How far a cart is from what the reward's coupon gives from an amount on. WooCommerce itself says whether this shopper may
 * use it, and what it takes off; where it may not be used, nothing is promised.
 *
 * @phpstan-import-type Progress from FreeShipping
 */
final class CouponReward
{
	public function __construct(
		private readonly ShopCurrency $currency,
		public readonly RewardCoupon $coupon,
		private readonly CouponGift $gift,
	) {
	}

	/** @return Progress|null */
	public function progress(\WC_Cart $cart): ?array
	{
		$coupon = $this->coupon->toldOfIn($cart);
		if ($coupon === null) {
			return null;
		}
		$code = $this->coupon->code();
		$isApplied = $cart->has_discount($coupon->get_code());
		$isReached = (new \WC_Discounts($cart))->is_coupon_valid($coupon) === true;
		$gives = $this->gift->of($coupon, $cart, $isApplied, $isReached);
		if ($gives === '') {
			return null;
		}
		if ($isReached) {
			/* translators: %s: what a coupon gives: "10% off", "free shipping". */
			$has = sprintf(__('You have %s.', 'encore'), $gives);
			/* translators: 1: a coupon's code, 2: what it gives: "10% off". */
			return ['text' => $isApplied ? $has : sprintf(__('Enter the code %1$s for %2$s.', 'encore'), $code, $gives), 'percent' => 100, 'reached' => true];
		}
		$least = (float) $coupon->get_minimum_amount();
		// The very figure that WooCommerce compares: see WC_Discounts::validate_coupon_minimum_amount().
		$left = round($least - (float) $cart->get_displayed_subtotal(), wc_get_price_decimals());
		return $left <= 0 ? null : $this->towards($gives, $least, $left);
	}

	/**
	 * @param string $gives in words
	 * @return Progress
	 */
	public function towards(string $gives, float $least, float $left): array
	{
		return [
			/* translators: 1: an amount of money, 2: what a coupon gives: "10% off", 3: its code. */
			'text' => sprintf(__('Add %1$s more for %2$s with the code %3$s.', 'encore'), ShopCurrency::text($this->currency->money($left)), $gives, $this->coupon->code()),
			'percent' => FreeShipping::percent($least, $left),
			'reached' => false,
		];
	}
}
