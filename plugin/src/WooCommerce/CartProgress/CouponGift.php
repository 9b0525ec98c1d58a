<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Encore\WooCommerce\Catalog\ShopCurrency;

/** What a coupon gives a cart beside its other coupons, in words, as WooCommerce takes it off; before it is reached never more than it can give. */
final class CouponGift
{
	public function __construct(
		private readonly ShopCurrency $currency,
		private readonly FreeShipping $shipping,
	) {
	}

	/** In words, what it gives this cart, or would if its amount were reached; empty where that is nothing, or not this shopper's. */
	public function of(\WC_Coupon $coupon, \WC_Cart $cart, bool $isApplied, bool $isReached): string
	{
		if (!self::standsBeside($coupon, $cart)) {
			return '';
		}
		$reached = clone $coupon;
		$reached->set_minimum_amount(0.0);
		$discounts = self::discountsBefore($coupon, $cart);
		if (is_wp_error($discounts->apply_coupon($reached))) {
			return '';
		}
		$off = $this->off($coupon, $discounts, $isReached);
		return self::words($off, $coupon->get_free_shipping() && $this->shipping->isGivenByCoupon($cart, $isApplied));
	}

	/** In words, what it promises in that zone to a cart of which nothing else is known; empty where that is nothing. */
	public function promised(\WC_Coupon $coupon, \WC_Shipping_Zone $zone): string
	{
		$off = (float) $coupon->get_amount() > 0 ? $this->promise($coupon, true, true) : '';
		return self::words($off, $coupon->get_free_shipping() && FreeShipping::methodForCoupons($zone) !== null);
	}

	private static function words(string $off, bool $ships): string
	{
		return match (true) {
			/* translators: %s: what a coupon takes off: "10% off". */
			$off !== '' && $ships => sprintf(__('%s and free shipping', 'encore'), $off),
			$ships => __('free shipping', 'encore'),
			default => $off,
		};
	}

	/** Of two coupons that want to be alone, or one of them and another, the second is refused or drives the first out. */
	private static function standsBeside(\WC_Coupon $coupon, \WC_Cart $cart): bool
	{
		$others = self::others($coupon, $cart);
		$alone = array_filter([$coupon, ...$others], static fn(\WC_Coupon $one): bool => $one->get_individual_use());
		return $others === [] || $alone === [];
	}

	/** @return list<\WC_Coupon> */
	private static function others(\WC_Coupon $coupon, \WC_Cart $cart): array
	{
		return array_values(array_filter($cart->get_coupons(), static fn(mixed $one): bool => $one instanceof \WC_Coupon && $one->get_code() !== $coupon->get_code()));
	}

	/** With what the cart's other coupons take off first: see WC_Cart_Totals::sort_coupons_callback(). */
	private static function discountsBefore(\WC_Coupon $coupon, \WC_Cart $cart): \WC_Discounts
	{
		$place = static fn(\WC_Coupon $one): array => [
			['fixed_product' => 1, 'percent' => 2, 'fixed_cart' => 3][$one->get_discount_type()] ?? 0,
			(int) $one->get_limit_usage_to_x_items(),
			(float) $one->get_amount(),
			-$one->get_id(),
		];
		$first = array_filter(self::others($coupon, $cart), static fn(\WC_Coupon $one): bool => $place($one) < $place($coupon));
		usort($first, static fn(\WC_Coupon $one, \WC_Coupon $other): int => $place($one) <=> $place($other));
		$discounts = new \WC_Discounts($cart);
		foreach ($first as $one) {
			$discounts->apply_coupon($one, false);
		}
		return $discounts;
	}

	private function off(\WC_Coupon $coupon, \WC_Discounts $discounts, bool $isReached): string
	{
		$all = $discounts->get_discounts(true)[$coupon->get_code()] ?? [];
		$lowered = is_array($all) ? array_filter(array_map(static fn(mixed $off): float => is_numeric($off) ? (float) $off : 0.0, $all)) : [];
		if ($lowered === []) {
			return '';
		}
		$prices = [];
		foreach ($discounts->get_items() as $key => $item) {
			$prices[$key] = $item instanceof \stdClass && is_numeric($item->price) ? (float) $item->price : 0.0;
		}
		$isForAll = array_diff_key(array_filter($prices), $lowered) === [];
		$isPercent = $coupon->is_type('percent');
		$whole = $isPercent ? array_sum(array_intersect_key($prices, $lowered)) * (float) $coupon->get_amount() / 100 : (float) wc_add_number_precision((float) $coupon->get_amount());
		// Of a percentage each line may be rounded.
		$isWhole = array_sum($lowered) >= $whole - ($isPercent ? count($lowered) : 0);
		if ($isReached) {
			return $isPercent && $isWhole ? self::percentOff($coupon, $isForAll) : $this->amountOff((float) wc_remove_number_precision(array_sum($lowered)));
		}
		return $this->promise($coupon, $isForAll, $isWhole);
	}

	/** What it takes off at least, or at most: what will be put into the cart until then, nobody knows. */
	private function promise(\WC_Coupon $coupon, bool $isForAll, bool $isWhole): string
	{
		$isForEverything = [] === array_filter([
			$coupon->get_product_ids(),
			$coupon->get_excluded_product_ids(),
			$coupon->get_product_categories(),
			$coupon->get_excluded_product_categories(),
			$coupon->get_exclude_sale_items(),
		]);
		$pieces = (int) $coupon->get_limit_usage_to_x_items();
		$isPercent = $coupon->is_type('percent');
		if ($isPercent && $pieces > 0) {
			/* translators: 1: a number of percent, 2: a number of pieces. */
			return sprintf(_n('%1$s%% off %2$d piece', '%1$s%% off up to %2$d pieces', $pieces, 'encore'), self::percent($coupon), $pieces);
		}
		$off = $isPercent ? self::percentOff($coupon, $isForAll && $isForEverything) : $this->amountOff($coupon->get_amount());
		/* translators: %s: what a coupon takes off: "$10.00 off". */
		return $isWhole && ($isPercent || $isForEverything) ? $off : sprintf(__('up to %s', 'encore'), $off);
	}

	private function amountOff(string|float $amount): string
	{
		/* translators: %s: an amount of money. */
		return sprintf(__('%s off', 'encore'), ShopCurrency::text($this->currency->money($amount)));
	}

	private static function percentOff(\WC_Coupon $coupon, bool $isForAll): string
	{
		/* translators: %s: a number. */
		return sprintf($isForAll ? __('%s%% off', 'encore') : __('%s%% off some of your products', 'encore'), self::percent($coupon));
	}

	private static function percent(\WC_Coupon $coupon): string
	{
		return wc_format_localized_decimal(wc_format_decimal($coupon->get_amount(), false, true));
	}
}
