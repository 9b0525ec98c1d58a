<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\FailOpen;
use Encore\WooCommerce\CartProgress\CouponGift;
use Encore\WooCommerce\CartProgress\CouponReward;
use Encore\WooCommerce\CartProgress\FreeShipping;
use Encore\WooCommerce\CartProgress\ProgressExample;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WordPress\ErrorLog;
use PHPUnit\Framework\TestCase;

/** The editor shows the shop's own amounts, and says what is missing to whom can set it. Rules L7, S2. */
final class ProgressExampleTest extends TestCase
{
	private BumpShop $shop;
	private \WC_Shipping_Zone $zone;
	private string $code = '';
	private bool $isOn = true;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shop->set('woocommerce_enable_coupons', 'yes');
		$this->shop->set('woocommerce_default_country', 'US:CA');
		$this->zone = new \WC_Shipping_Zone();
		$this->zone->set_zone_name('Reunion');
		$this->zone->set_locations([['code' => 'RE', 'type' => 'country']]);
		$this->zone->save();
		(new OfferDesk())->as('shop_manager');
	}

	protected function tearDown(): void
	{
		$this->zone->delete(true);
		wp_set_current_user(0);
		$this->shop->putBack();
	}

	public function test_L7_where_no_amount_leads_anywhere_it_says_what_is_missing_and_where_it_is_set(): void
	{
		self::assertSame([[], ''], [$this->at('goals'), $this->at('about')]);
		self::assertSame(['Shoppers see nothing here: in no shipping zone does an amount lead to free shipping.', 'No reward is named either.'], $this->hints());
		$links = array_column((array) $this->at('hints'), 'url');
		self::assertSame([admin_url('admin.php?page=wc-settings&tab=shipping'), admin_url('admin.php?page=wc-settings&tab=advanced&section=encore')], $links);
		$this->code = 'no such coupon';
		self::assertContains('The reward is not shown. There is no coupon with this code.', $this->hints());
	}

	public function test_L7_the_amounts_are_the_shops_own(): void
	{
		$this->freeFrom('80');
		self::assertSame([['text' => 'Add $32.00 more for free shipping.', 'percent' => 60, 'reached' => false]], $this->at('goals'));
		self::assertSame('What a shopper in the shipping zone “Reunion” reads whose cart is worth $48.00.', $this->at('about'));
		self::assertSame([], $this->hints());

		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '120']);
		self::assertSame(['Add $32.00 more for free shipping.', "Add \$72.00 more for 10% off with the code {$this->code}."], $this->goals());
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '120', 'date_expires' => time() - DAY_IN_SECONDS]);
		self::assertSame([['Add $32.00 more for free shipping.'], ['The reward is not shown. This coupon has expired.']], [$this->goals(), $this->hints()]);
	}

	public function test_L7_a_reward_alone_promises_no_free_shipping(): void
	{
		$this->coupon(['discount_type' => 'fixed_cart', 'amount' => '5', 'minimum_amount' => '50']);
		self::assertSame([["Add \$20.00 more for \$5.00 off with the code {$this->code}."], []], [$this->goals(), $this->hints()]);
		self::assertSame('What a shopper reads whose cart is worth $30.00.', $this->at('about'));
		$this->coupon(['discount_type' => 'percent', 'amount' => '0', 'minimum_amount' => '50', 'free_shipping' => true]);
		self::assertSame([], $this->goals());
		self::assertContains('The reward is not shown. This coupon takes nothing off.', $this->hints());
		$this->freeFrom('80', 'either');
		self::assertContains("Add \$20.00 more for free shipping with the code {$this->code}.", $this->goals());
	}

	public function test_L7_it_says_where_the_shops_switch_is_off(): void
	{
		$this->freeFrom('80');
		$this->isOn = false;
		self::assertSame(['The progress is switched off for the shop’s carts: it stands only where an editor placed it.'], $this->hints());
	}

	public function testWhoDoesNotManageTheShopGetsNoCode(): void
	{
		$this->coupon(['discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '50']);
		(new OfferDesk())->as('editor');
		self::assertSame([], $this->goals());
		self::assertSame(['Shoppers are told of a coupon here. Its code is shown to shop managers alone.'], $this->hints());
		self::assertStringNotContainsStringIgnoringCase($this->code, (string) wp_json_encode($this->example()->data()));
		$this->code = '';
		self::assertSame(['Shoppers see nothing here: the shop’s manager has set no amount that leads to free shipping or a reward.'], $this->hints());
	}

	public function testItComesWithTheBlocksEditorScript(): void
	{
		$this->freeFrom('80');
		$handle = \WP_Block_Type_Registry::get_instance()->get_registered('encore/cart-progress')->editor_script_handles[0] ?? '';
		assert(is_string($handle) && $handle !== '');
		wp_register_script($handle, false);
		FunnelHooks::run('enqueue_block_editor_assets', 10);
		self::assertStringContainsString('Add $32.00 more for free shipping.', wp_scripts()->get_inline_script_data($handle, 'before'));
	}

	private function freeFrom(string $amount, string $requires = 'min_amount'): void
	{
		$method = $this->zone->add_shipping_method('free_shipping');
		update_option("woocommerce_free_shipping_{$method}_settings", ['title' => 'Free shipping', 'requires' => $requires, 'min_amount' => $amount]);
		\WC_Cache_Helper::get_transient_version('shipping', true);
	}

	/** @param array<string, mixed> $props */
	private function coupon(array $props): void
	{
		$this->code = strtoupper(uniqid('save'));
		$coupon = new \WC_Coupon();
		$coupon->set_props($props + ['code' => $this->code]);
		$coupon->save();
	}

	private function example(): ProgressExample
	{
		$currency = new ShopCurrency();
		$shipping = new FreeShipping($currency);
		$coupon = new RewardCoupon(fn(): string => $this->code);
		$gift = new CouponGift($currency, $shipping);
		return new ProgressExample($currency, $shipping, new CouponReward($currency, $coupon, $gift), $coupon, $gift, fn(): bool => $this->isOn, new FailOpen(new ErrorLog()));
	}

	/** @phpstan-impure */
	private function at(string $name): mixed
	{
		return $this->example()->data()[$name] ?? null;
	}

	/**
	 * @return list<string>
	 * @phpstan-impure
	 */
	private function goals(): array
	{
		return array_column($this->example()->data()['goals'], 'text');
	}

	/**
	 * @return list<string>
	 * @phpstan-impure
	 */
	private function hints(): array
	{
		return array_column($this->example()->data()['hints'], 'text');
	}
}
