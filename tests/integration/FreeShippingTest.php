<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\CartProgress\FreeShipping;
use Encore\WooCommerce\Catalog\ShopCurrency;
use PHPUnit\Framework\TestCase;

/** The progress to free shipping is what WooCommerce's own method says, and nothing where that says nothing. Rules L7, P1. */
final class FreeShippingTest extends TestCase
{
	private const PLACE = ['country' => 'US', 'state' => 'CA', 'postcode' => '94110'];

	private BumpShop $shop;
	private int $method;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		wc_load_cart();
		WC()->cart->empty_cart();
		WC()->customer->set_props(['shipping_country' => 'US', 'shipping_state' => 'CA', 'shipping_postcode' => '94110']);
		$this->method = wc_get_shipping_zone(['destination' => self::PLACE])->add_shipping_method('free_shipping');
	}

	protected function tearDown(): void
	{
		WC()->cart->empty_cart();
		wc_get_shipping_zone(['destination' => self::PLACE])->delete_shipping_method($this->method);
		$this->shop->putBack();
	}

	public function test_L7_it_says_what_the_method_of_the_customers_zone_says(): void
	{
		$this->methodAsks(['requires' => 'min_amount', 'min_amount' => '80', 'ignore_discounts' => 'no']);
		self::assertNull($this->progress(), 'an empty cart is not shipped');
		WC()->cart->add_to_cart($this->shop->product('Set', '60', ['virtual' => false])->get_id());
		self::assertSame(['text' => 'Add $20.00 more for free shipping.', 'percent' => 75, 'reached' => false], $this->progress());
		WC()->cart->add_to_cart($this->shop->product('Book', '20', ['virtual' => false])->get_id());
		self::assertSame(['text' => 'Your order qualifies for free shipping.', 'percent' => 100, 'reached' => true], $this->progress());
		$coupon = $this->coupon(['discount_type' => 'fixed_cart', 'amount' => 5]);
		WC()->cart->apply_coupon($coupon);
		self::assertSame('Add $5.00 more for free shipping.', $this->text());
		$this->methodAsks(['requires' => 'min_amount', 'min_amount' => '80', 'ignore_discounts' => 'yes']);
		self::assertSame('Your order qualifies for free shipping.', $this->text());
		WC()->customer->set_props(['shipping_country' => 'DE', 'shipping_state' => '', 'shipping_postcode' => '10115']);
		self::assertNull($this->progress(), 'another zone has no such method');
	}

	public function test_L7_a_coupon_may_be_needed_or_be_enough(): void
	{
		WC()->cart->add_to_cart($this->shop->product('Set', '60', ['virtual' => false])->get_id());
		foreach (['both' => null, 'coupon' => null, '' => null] as $requires => $said) {
			$this->methodAsks(['requires' => $requires, 'min_amount' => '80', 'ignore_discounts' => 'no']);
			self::assertSame($said, $this->progress(), "requires “{$requires}”");
		}
		WC()->cart->apply_coupon($this->coupon(['free_shipping' => true]));
		$this->methodAsks(['requires' => 'both', 'min_amount' => '80', 'ignore_discounts' => 'no']);
		self::assertSame('Add $20.00 more for free shipping.', $this->text());
		$this->methodAsks(['requires' => 'either', 'min_amount' => '80', 'ignore_discounts' => 'no']);
		self::assertSame('Your order qualifies for free shipping.', $this->text());
	}

	public function test_P1_a_cart_says_it_only_to_a_page_that_has_a_place_for_it(): void
	{
		$this->methodAsks(['requires' => 'min_amount', 'min_amount' => '80', 'ignore_discounts' => 'no']);
		$shopper = new BumpShopper('');
		$shopper->add($this->shop->product('Set', '60', ['virtual' => false])->get_id());
		self::assertStringNotContainsString('encore-cart-progress', $shopper->page('/cart/'));
		self::assertNull($shopper->cart()->at('extensions.encore-cart-progress'));
		$this->shop->set('encore_settings', ['cart_progress' => 'yes']);
		$said = $shopper->store('GET', '/cart', null, ['Encore-Cart-Progress' => $shopper->proofOfProgress()]);
		self::assertSame('Add $20.00 more for free shipping.', $said->text('extensions.encore-cart-progress.goals.0.text'));
	}

	/**
	 * @return array{text: string, percent: int, reached: bool}|null
	 * @phpstan-impure
	 */
	private function progress(): ?array
	{
		WC()->cart->calculate_totals();
		return (new FreeShipping(new ShopCurrency()))->progress(WC()->cart);
	}

	/** @phpstan-impure */
	private function text(): string
	{
		return $this->progress()['text'] ?? '';
	}

	/** @param array<string, string> $settings */
	private function methodAsks(array $settings): void
	{
		update_option("woocommerce_free_shipping_{$this->method}_settings", ['title' => 'Free shipping'] + $settings);
		\WC_Cache_Helper::get_transient_version('shipping', true);
	}

	/** @param array<string, mixed> $props */
	private function coupon(array $props): string
	{
		$coupon = new \WC_Coupon();
		$coupon->set_props($props + ['code' => uniqid('free')]);
		$coupon->save();
		return $coupon->get_code();
	}
}
