<?php

declare(strict_types=1);

namespace Encore\WooCommerce\CartProgress;

use Automattic\WooCommerce\Utilities\DiscountsUtil;

/** Which of the shop's coupons is the reward of a cart: the one that the owner has named, where its customers can be told of it. */
final class RewardCoupon
{
	/** @param \Closure(): string $code as the owner writes it; empty where none is named */
	public function __construct(private readonly \Closure $code)
	{
	}

	/** As the owner writes it; empty where none is named. */
	public function code(): string
	{
		return ($this->code)();
	}

	/** @return \WC_Coupon|null null where this shopper is told of none */
	public function toldOfIn(\WC_Cart $cart): ?\WC_Coupon
	{
		$code = $this->code();
		if ($code === '' || $cart->is_empty()) {
			return null;
		}
		$coupon = new \WC_Coupon($code);
		return self::problemOf($coupon) === '' && ($cart->has_discount($coupon->get_code()) || self::isToldOf($coupon)) ? $coupon : null;
	}

	/** @return \WC_Coupon|null null where none is named, or no cart can show it */
	public function shown(): ?\WC_Coupon
	{
		return $this->code() !== '' && $this->problem() === '' ? new \WC_Coupon($this->code()) : null;
	}

	/** Why no cart shows it, in words for the owner; empty where nothing is in the way. */
	public function problem(): string
	{
		$code = $this->code();
		return $code === '' ? '' : self::problemOf(new \WC_Coupon($code));
	}

	private static function problemOf(\WC_Coupon $coupon): string
	{
		return match (true) {
			!wc_coupons_enabled() => __('Coupons are switched off in WooCommerce’s settings.', 'encore'),
			$coupon->get_id() === 0 && !$coupon->get_virtual() => __('There is no coupon with this code.', 'encore'),
			(float) $coupon->get_minimum_amount() <= 0 => __('This coupon has no minimum spend.', 'encore'),
			!$coupon->is_type(['percent', 'fixed_cart']) => __('This coupon takes something off single products: it has to be a percentage, or an amount off the cart.', 'encore'),
			$coupon->get_date_expires() !== null && $coupon->get_date_expires()->getTimestamp() < time() => __('This coupon has expired.', 'encore'),
			default => '',
		};
	}

	/** Whoever types an address is not yet the one whose coupon it is: of such a one only the account of that address hears. */
	private static function isToldOf(\WC_Coupon $coupon): bool
	{
		$theirs = $coupon->get_email_restrictions();
		return $theirs === [] || is_user_logged_in() && DiscountsUtil::is_coupon_emails_allowed([strtolower(wp_get_current_user()->user_email)], $theirs);
	}
}
