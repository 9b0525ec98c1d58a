<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Payments\TokenKeeping;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Whose card and whose last piece it is, and that no link can answer. Rules S9, S10, R6. */
#[Group('orders')]
final class FunnelPayerTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	public function test_S10_card_of_who_pays_by_link_is_not_charged_by_who_ordered(): void
	{
		$order = $this->shop->order(paid: false);
		do_action('woocommerce_before_pay_action', $order);
		$this->assertKeptFrom($order);
	}

	public function test_S10_card_of_who_pays_by_link_with_the_checkout_block_is_not_charged(): void
	{
		$order = $this->shop->order(paid: false);
		self::request("/wc/store/v1/checkout/{$order->get_id()}");
		$this->shop->pressed($order);
		$this->assertKeptFrom($order);
	}

	/** Routes are found in any case of letters, and a plugin may ask for something else on the way. */
	public function test_S10_card_of_who_pays_by_link_is_not_charged_whatever_else_is_asked(): void
	{
		$order = $this->shop->order(paid: false);
		self::request("/wc/store/v1/CHECKOUT/{$order->get_id()}/");
		self::request('/wc/store/v1/cart');
		$this->shop->pressed($order);
		$this->assertKeptFrom($order);
	}

	/** The owner may switch the funnel on again while the first browser's cookie lives. */
	public function test_S10_card_of_who_pays_by_link_while_no_funnel_is_live_is_not_charged_later(): void
	{
		$this->switchFunnel(false);
		foreach (['form', 'block'] as $way) {
			$order = $this->shop->order(paid: false);
			if ($way === 'form') {
				do_action('woocommerce_before_pay_action', $order);
			} else {
				self::request("/wc/store/v1/checkout/{$order->get_id()}");
				$this->shop->pressed($order);
			}
			$this->switchFunnel(true);
			$this->assertKeptFrom($order);
			$this->switchFunnel(false);
		}
	}

	public function testOrderOfTheCheckoutItselfLeadsToItsOffer(): void
	{
		$order = $this->shop->order(paid: false);
		self::request('/wc/store/v1/checkout');
		$this->shop->pressed($order);
		$order->payment_complete('tx_own');
		self::assertTrue(apply_filters(TokenKeeping::FILTER, false, $order));
		self::assertNotSame('', $this->shop->arrive($order));
	}

	public function test_R6_piece_that_somebody_is_paying_for_is_not_sold_again(): void
	{
		wc_update_product_stock(self::counted($this->shop->sold('upsell')), 1);
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$other = $this->shop->order(paid: false);
		$other->set_status('pending');
		$other->save();
		$db = FunnelShop::db();
		$held = ['order_id' => $other->get_id(), 'product_id' => $this->shop->products['upsell'], 'stock_quantity' => 1, 'timestamp' => gmdate('Y-m-d H:i:s'), 'expires' => gmdate('Y-m-d H:i:s', time() + DAY_IN_SECONDS)];
		$db->insert("{$db->prefix}wc_reserved_stock", $held);
		add_filter('woocommerce_hold_stock_for_checkout', '__return_true', 20);
		$answer = $this->shop->accept($order, $offer);
		remove_filter('woocommerce_hold_stock_for_checkout', '__return_true', 20);
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame('declined_final', $answer->text('state'));
		self::assertStringContainsString('sold out', $answer->text('message'));
		self::assertSame(1.0, (float) $this->shop->sold('upsell')->get_stock_quantity());
	}

	public function testCountedProductCanBeBoughtOnEveryDatabase(): void
	{
		wc_update_product_stock(self::counted($this->shop->sold('main')), 2);
		wc_reserve_stock_for_order($this->shop->reread($this->shop->order(paid: false)));
		self::assertSame(2.0, (float) $this->shop->sold('main')->get_stock_quantity());
	}

	public function test_S9_link_is_no_answer(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$request = new \WP_REST_Request('POST', "/encore/v1/orders/{$order->get_id()}/acceptances");
		$request->set_query_params(['_method' => 'POST', 'key' => $order->get_order_key(), 'presentation' => $offer['presentation'], 'consent_version' => $offer['consent_version']]);
		self::assertSame(400, rest_do_request($request)->get_status());
		self::assertSame([], $this->shop->gateway->charges);
	}

	private function switchFunnel(bool $isOn): void
	{
		$funnel = (int) max([0, ...get_posts(['post_type' => 'encore_funnel', 'numberposts' => -1, 'fields' => 'ids'])]);
		$settings = get_post_meta($funnel, 'encore_funnel', true);
		wp_set_current_user(1);
		wp_update_post(['ID' => $funnel, 'meta_input' => ['encore_funnel' => ['enabled' => $isOn] + (is_array($settings) ? $settings : [])]]);
		wp_set_current_user(0);
	}

	private function assertKeptFrom(\WC_Order $order): void
	{
		$order->payment_complete('tx_friend');
		$paid = $this->shop->reread($order);
		self::assertFalse(apply_filters(TokenKeeping::FILTER, false, $paid));
		self::assertSame('', $this->shop->arrive($paid));
		self::assertSame([], $this->shop->presentations($paid));
	}

	private static function request(string $route): void
	{
		apply_filters('rest_request_before_callbacks', null, [], new \WP_REST_Request('POST', $route));
	}

	private static function counted(\WC_Product $product): \WC_Product
	{
		$product->set_manage_stock(true);
		$product->save();
		return $product;
	}
}
