<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\CartProgress\CouponGift;
use Encore\WooCommerce\CartProgress\CouponReward;
use Encore\WooCommerce\CartProgress\FreeShipping;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\Catalog\ShopCurrency;
use PHPUnit\Framework\TestCase;

/** The progress to what a coupon gives is what WooCommerce says of that coupon, for this shopper and this cart. Rules L7, P1, S2. */
final class CouponRewardTest extends TestCase
{
	private const PLACE = ['country' => 'US', 'state' => 'CA', 'postcode' => '94110'];

	private BumpShop $shop;
	private string $code;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shop->set('woocommerce_enable_coupons', 'yes');
		wc_load_cart();
		WC()->cart->empty_cart();
		wp_set_current_user(0);
		$this->code = '';
	}

	protected function tearDown(): void
	{
		WC()->cart->empty_cart();
		$this->shop->putBack();
	}

	public function test_L7_it_says_what_is_missing_then_the_code_then_what_was_got(): void
	{
		$this->coupon(['discount_type' => 'percent', 'amount' => '12.5', 'minimum_amount' => '80']);
		self::assertNull($this->progress(), 'an empty cart');
		$this->add('Set', '60');
		self::assertSame(['text' => "Add \$20.00 more for 12.5% off with the code {$this->code}.", 'percent' => 75, 'reached' => false], $this->progress());
		$this->add('Book', '20');
		self::assertSame(['text' => "Enter the code {$this->code} for 12.5% off.", 'percent' => 100, 'reached' => true], $this->progress());
		self::assertTrue(WC()->cart->apply_coupon(strtolower($this->code)), 'It holds what it says.');
		self::assertSame('You have 12.5% off.', $this->text());
		self::assertSame('70.00', WC()->cart->get_total('edit'));
	}

	public function test_L7_only_a_coupon_that_this_shopper_may_use_is_promised(): void
	{
		$set = $this->add('Set', '60');
		$good = ['discount_type' => 'fixed_cart', 'amount' => '5', 'minimum_amount' => '80'];
		$this->coupon($good);
		self::assertSame("Add \$20.00 more for \$5.00 off with the code {$this->code}.", $this->text());
		$useless = [
			'a draft' => ['status' => 'draft'],
			'expired' => ['date_expires' => time() - 60],
			'used up' => ['usage_limit' => 1, 'usage_count' => 1],
			'somebody else’s' => ['email_restrictions' => ['ada@example.org']],
			'not for this product' => ['discount_type' => 'percent', 'excluded_product_ids' => [$set]],
			'off single products' => ['discount_type' => 'fixed_product'],
			'nothing' => ['amount' => '0'],
			'free shipping where no method takes a coupon' => ['amount' => '0', 'free_shipping' => true],
			'without a minimum' => ['minimum_amount' => ''],
		];
		foreach ($useless as $why => $props) {
			$this->coupon($props + $good);
			self::assertNull($this->progress(), $why);
		}
		$this->code = 'no such coupon';
		self::assertNull($this->progress());
		$this->coupon($good);
		$this->shop->set('woocommerce_enable_coupons', 'no');
		self::assertNull($this->progress(), 'coupons are switched off');
	}

	public function test_L7_what_it_does_not_lower_is_not_promised(): void
	{
		$this->add('Set', '60');
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '100', 'excluded_product_ids' => [$this->add('Card', '10')]]);
		self::assertSame("Add \$30.00 more for 10% off some of your products with the code {$this->code}.", $this->text());
	}

	public function test_L7_what_is_got_is_what_woocommerce_takes_off_and_before_that_never_more_is_promised(): void
	{
		$said = [
			'on one piece of three' => [['amount' => '10', 'limit_usage_to_x_items' => 1], '10% off 1 piece', '$9.70 off'],
			'on no more pieces than there are' => [['amount' => '10', 'limit_usage_to_x_items' => 5], '10% off up to 5 pieces', '10% off'],
			'on some products' => [['amount' => '10', 'exclude_sale_items' => true], '10% off some of your products', '10% off'],
			'more than all costs' => [['discount_type' => 'fixed_cart', 'amount' => '500'], 'up to $500.00 off', '$291.00 off'],
			'not beside what is on sale' => [['discount_type' => 'fixed_cart', 'amount' => '50', 'exclude_sale_items' => true], 'up to $50.00 off', '$50.00 off'],
			'cents that are rounded' => [['amount' => '33.33'], '33.33% off', '33.33% off'],
		];
		$course = $this->add('Course', '97');
		WC()->cart->add_to_cart($course, 2);
		foreach ($said as $why => [$props, $before, $got]) {
			$this->coupon($props + ['discount_type' => 'percent', 'minimum_amount' => '391']);
			self::assertSame("Add \$100.00 more for {$before} with the code {$this->code}.", $this->text(), $why);
			$this->coupon($props + ['discount_type' => 'percent', 'minimum_amount' => '100']);
			self::assertSame("Enter the code {$this->code} for {$got}.", $this->text(), $why);
			WC()->cart->apply_coupon($this->code);
			self::assertSame("You have {$got}.", $this->text(), $why);
			WC()->cart->remove_coupon($this->code);
		}
	}

	public function test_L7_beside_another_coupon_it_is_what_that_leaves(): void
	{
		$this->add('Set', '60');
		$this->coupon(['discount_type' => 'percent', 'amount' => '50']);
		WC()->cart->apply_coupon($this->code);
		$this->coupon(['discount_type' => 'fixed_cart', 'amount' => '40', 'minimum_amount' => '50']);
		self::assertSame("Enter the code {$this->code} for \$30.00 off.", $this->text());
		WC()->cart->apply_coupon($this->code);
		self::assertSame('You have $30.00 off.', $this->text());
		self::assertSame('0.00', WC()->cart->get_total('edit'));
	}

	public function test_L7_what_offers_leave_of_it_is_said(): void
	{
		$this->shop->set('encore_settings', ['coupons' => 'not_on_offers']);
		$main = $this->add('Course', '97');
		$extra = $this->shop->product('Strap', '100')->get_id();
		WC()->cart->add_to_cart($extra, 1, 0, [], ['encore_offer' => $this->shop->offer($extra, $main, ['price' => ['type' => 'regular', 'value' => '0']])]);
		$this->coupon(['discount_type' => 'fixed_cart', 'amount' => '200', 'minimum_amount' => '100']);
		self::assertSame("Enter the code {$this->code} for \$97.00 off.", $this->text());
		WC()->cart->apply_coupon($this->code);
		self::assertSame('You have $97.00 off.', $this->text());
	}

	public function test_L7_somebodys_coupon_is_told_to_their_account_and_to_nobody_who_types_their_address(): void
	{
		$user = BumpShop::customer(uniqid('ada'));
		$mail = (new \WP_User($user))->user_email;
		$this->add('Set', '60');
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80', 'email_restrictions' => [$mail]]);
		WC()->customer->set_billing_email($mail);
		try {
			self::assertNull($this->progress());
			wp_set_current_user($user);
			self::assertSame("Add \$20.00 more for 10% off with the code {$this->code}.", $this->text());
		} finally {
			wp_set_current_user(0);
			WC()->customer->set_billing_email('');
		}
	}

	public function test_L7_beside_a_coupon_that_stands_alone_it_says_nothing(): void
	{
		$this->add('Set', '60');
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'individual_use' => true]);
		WC()->cart->apply_coupon($this->code);
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		self::assertNull($this->progress());
	}

	public function test_L7_free_shipping_is_promised_where_a_method_takes_the_coupon(): void
	{
		WC()->customer->set_props(['shipping_country' => 'US', 'shipping_state' => 'CA', 'shipping_postcode' => '94110']);
		$zone = wc_get_shipping_zone(['destination' => self::PLACE]);
		$method = $zone->add_shipping_method('free_shipping');
		update_option("woocommerce_free_shipping_{$method}_settings", ['title' => 'Free shipping', 'requires' => 'coupon']);
		\WC_Cache_Helper::get_transient_version('shipping', true);
		try {
			$this->add('Set', '60', ['virtual' => false]);
			$this->coupon(['discount_type' => 'percent', 'amount' => '0', 'minimum_amount' => '80', 'free_shipping' => true]);
			self::assertSame("Add \$20.00 more for free shipping with the code {$this->code}.", $this->text());
			$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '60', 'free_shipping' => true]);
			self::assertSame("Enter the code {$this->code} for 10% off and free shipping.", $this->text());
			WC()->cart->apply_coupon($this->code);
			self::assertSame('You have 10% off and free shipping.', $this->text());
		} finally {
			$zone->delete_shipping_method($method);
		}
	}

	public function test_P1_it_costs_nothing_where_none_is_named_and_comes_only_to_a_page_with_a_place(): void
	{
		$this->add('Set', '60');
		WC()->cart->calculate_totals();
		$asked = BumpShop::database()->num_queries;
		self::assertNull($this->reward()->progress(WC()->cart));
		self::assertSame($asked, BumpShop::database()->num_queries);

		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		$this->shop->set('encore_settings', ['reward' => $this->code]);
		$shopper = new BumpShopper('');
		$shopper->add($this->shop->product('Set', '60')->get_id());
		self::assertStringNotContainsString($this->code, $shopper->page('/cart/'));
		self::assertNull($shopper->cart()->at('extensions.encore-cart-progress'));
		$said = "Add \$20.00 more for 10% off with the code {$this->code}.";
		$this->shop->set('encore_settings', ['reward' => $this->code, 'cart_progress' => 'yes']);
		$proof = ['Encore-Cart-Progress' => $shopper->proofOfProgress()];
		self::assertSame([$said], $shopper->store('GET', '/cart', null, $proof)->each('extensions.encore-cart-progress.goals', 'text'));
		ob_start();
		FunnelHooks::run('woocommerce_before_cart_table', 10);
		self::assertStringContainsString($said, html_entity_decode((string) ob_get_clean()), 'The classic cart.');
	}

	public function test_S2_a_header_gets_no_word_of_a_code_that_stands_on_no_page(): void
	{
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		$this->shop->set('encore_settings', ['reward' => $this->code, 'cart_progress' => 'yes']);
		$shopper = new BumpShopper('');
		$shopper->add($this->shop->product('Set', '60')->get_id());
		$proof = $shopper->proofOfProgress();
		$this->coupon(['discount_type' => 'percent', 'amount' => '20', 'minimum_amount' => '80']);
		$this->shop->set('encore_settings', ['reward' => $this->code]);
		foreach (['1', '', $proof] as $said) {
			$cart = $shopper->store('GET', '/cart', null, ['Encore-Cart-Progress' => $said]);
			self::assertNull($cart->at('extensions.encore-cart-progress'), "“{$said}”");
			self::assertStringNotContainsString($this->code, (string) $cart);
		}
	}

	public function test_S2_a_proof_of_before_the_place_was_switched_off_or_left_the_page_gets_no_word(): void
	{
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		$this->shop->set('encore_settings', ['reward' => $this->code, 'cart_progress' => 'yes']);
		$shopper = new BumpShopper('');
		$shopper->add($this->shop->product('Set', '60')->get_id());
		$proof = $shopper->proofOfProgress();
		self::assertStringContainsString($this->code, (string) self::cartOf($shopper, $proof));
		$this->shop->set('encore_settings', ['reward' => $this->code]);
		self::assertStringNotContainsString($this->code, (string) self::cartOf($shopper, $proof));

		$page = get_post(wc_get_page_id('cart'));
		assert($page instanceof \WP_Post);
		$line = '<!-- wp:woocommerce/cart-line-items-block';
		wp_update_post(['ID' => $page->ID, 'post_content' => str_replace($line, "<!-- wp:encore/cart-progress /-->{$line}", $page->post_content)]);
		try {
			BumpShop::database()->update(BumpShop::database()->posts, ['post_modified_gmt' => '2026-01-01 00:00:00'], ['ID' => $page->ID]);
			clean_post_cache($page->ID);
			$proof = $shopper->proofOfProgress();
			self::assertStringContainsString($this->code, (string) self::cartOf($shopper, $proof), 'An editor has placed it.');
		} finally {
			wp_update_post(['ID' => $page->ID, 'post_content' => $page->post_content]);
		}
		self::assertStringNotContainsString($this->code, (string) self::cartOf($shopper, $proof));
	}

	public function testTheOwnerIsToldWhyACodeIsNotShown(): void
	{
		self::assertSame('', $this->named()->problem());
		$this->code = 'no such coupon';
		self::assertSame('There is no coupon with this code.', $this->named()->problem());
		$this->coupon(['discount_type' => 'percent', 'amount' => '10']);
		self::assertSame('This coupon has no minimum spend.', $this->named()->problem());
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		self::assertSame('', $this->named()->problem());
	}

	public function test_L7_a_maximum_below_the_minimum_keeps_nobody_away_as_woocommerce_drops_it(): void
	{
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '80']);
		update_post_meta(wc_get_coupon_id_by_code($this->code), 'maximum_amount', '70');
		clean_post_cache(wc_get_coupon_id_by_code($this->code));
		\WC_Cache_Helper::invalidate_cache_group('coupons');
		$this->add('Set', '90');
		self::assertSame("Enter the code {$this->code} for 10% off.", $this->text());
		self::assertTrue(WC()->cart->apply_coupon($this->code));
		self::assertSame('You have 10% off.', $this->text());
	}

	/** @param array<string, mixed> $props */
	private function add(string $name, string $price, array $props = []): int
	{
		$id = $this->shop->product($name, $price, $props)->get_id();
		WC()->cart->add_to_cart($id);
		return $id;
	}

	/**
	 * Named by the owner from now on.
	 *
	 * @param array<string, mixed> $props
	 */
	private function coupon(array $props): void
	{
		$this->code = strtoupper(uniqid('save'));
		$coupon = new \WC_Coupon();
		$coupon->set_props($props + ['code' => $this->code]);
		$coupon->save();
	}

	private static function cartOf(BumpShopper $shopper, string $proof): BumpAnswer
	{
		return $shopper->store('GET', '/cart', null, ['Encore-Cart-Progress' => $proof]);
	}

	private function reward(): CouponReward
	{
		$currency = new ShopCurrency();
		return new CouponReward($currency, $this->named(), new CouponGift($currency, new FreeShipping($currency)));
	}

	private function named(): RewardCoupon
	{
		return new RewardCoupon(fn(): string => $this->code);
	}

	/**
	 * @return array{text: string, percent: int, reached: bool}|null
	 * @phpstan-impure
	 */
	private function progress(): ?array
	{
		WC()->cart->calculate_totals();
		return $this->reward()->progress(WC()->cart);
	}

	/** @phpstan-impure */
	private function text(): string
	{
		return $this->progress()['text'] ?? '';
	}
}
