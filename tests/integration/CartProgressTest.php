<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\FailOpen;
use Encore\Tests\Unit\Application\FixedClock;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\CartProgress\CartProgress;
use Encore\WooCommerce\CartProgress\CouponGift;
use Encore\WooCommerce\CartProgress\CouponReward;
use Encore\WooCommerce\CartProgress\FreeShipping;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WordPress\ErrorLog;
use PHPUnit\Framework\TestCase;

/** Whom the progress in a cart is told, and how often it is worked out. Rules S2, P1. */
final class CartProgressTest extends TestCase
{
	private BumpShop $shop;
	private string $code;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shop->set('woocommerce_enable_coupons', 'yes');
		$this->code = strtoupper(uniqid('save'));
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => $this->code, 'discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		$coupon->save();
		$this->shop->set('encore_settings', ['reward' => $this->code, 'cart_progress' => 'yes']);
		wc_load_cart();
		WC()->cart->empty_cart();
		wp_set_current_user(0);
	}

	protected function tearDown(): void
	{
		WC()->cart->empty_cart();
		$this->shop->putBack();
	}

	public function test_S2_a_proof_of_before_yesterday_gets_no_word(): void
	{
		$shopper = new BumpShopper('');
		$shopper->add($this->shop->product('Set', '60')->get_id());
		foreach (['now' => true, '-1 day' => true, '-2 days' => false, '+1 day' => false] as $when => $holds) {
			$assets = new BuiltAssets('', '');
			$currency = new ShopCurrency();
			$shipping = new FreeShipping($currency);
			$printed = new CartProgress($assets, $shipping, new CouponReward($currency, new RewardCoupon(fn(): string => $this->code), new CouponGift($currency, $shipping)), static fn(): bool => true, new FailOpen(new ErrorLog()), new FixedClock($when));
			$proof = (new \ReflectionMethod($printed, 'proof'))->invoke($printed, wc_get_page_id('cart'));
			self::assertIsString($proof);
			self::assertSame($holds, str_contains((string) $shopper->store('GET', '/cart', null, ['Encore-Cart-Progress' => $proof]), $this->code), $when);
		}
	}

	public function test_P1_the_same_cart_is_worked_out_once_in_a_request(): void
	{
		WC()->cart->add_to_cart($this->shop->product('Set', '60')->get_id());
		WC()->cart->calculate_totals();
		$print = static function (): array {
			$before = did_filter('woocommerce_coupon_is_valid');
			ob_start();
			FunnelHooks::run('woocommerce_before_cart_table', 10);
			return [did_filter('woocommerce_coupon_is_valid') > $before, wp_strip_all_tags(html_entity_decode((string) ob_get_clean()))];
		};
		$said = "Add \$20.00 more for 10% off with the code {$this->code}.";
		self::assertSame([[true, $said], [false, $said], [false, $said]], [$print(), $print(), $print()]);
		WC()->cart->add_to_cart($this->shop->product('Card', '5')->get_id());
		WC()->cart->calculate_totals();
		self::assertSame([true, "Add \$15.00 more for 10% off with the code {$this->code}."], $print());
	}
}
