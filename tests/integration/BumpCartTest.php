<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** Whatever a shopper does to a cart with a bump, the discount never stays alone (rule R14). */
final class BumpCartTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $extra;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->extra = $this->shop->product('Workbook', '40')->get_id();
		$this->offer = $this->shop->offer($this->extra, $this->main);
		$this->shopper->add($this->main);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L1_a_bump_is_shown_unticked_and_outside_the_cart(): void
	{
		$cart = $this->shopper->cart();
		self::assertFalse($cart['extensions']['encore']['bumps'][0]['accepted']);
		self::assertSame('9700', $cart['totals']['total_price']);
	}

	public function test_L6_a_tick_adds_the_offer_at_its_price_and_a_second_one_nothing(): void
	{
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($this->offer);
			self::assertSame('11700', $cart['totals']['total_price']);
			self::assertTrue($cart['extensions']['encore']['bumps'][0]['accepted']);
		}
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($this->offer, false);
			self::assertSame('9700', $cart['totals']['total_price']);
			self::assertFalse($cart['extensions']['encore']['bumps'][0]['accepted']);
		}
	}

	public function test_R14_trigger_removed_takes_the_bump_along(): void
	{
		$cart = $this->shopper->answer($this->offer);
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $this->keyOf($cart, $this->main)]);
		self::assertSame([], $cart['items']);
		self::assertSame(['encore_offer_gone'], array_column($cart['errors'], 'code'));
		self::assertSame([], $this->shopper->cart()['errors'], 'it is said once');
	}

	public function test_R14_quantity_cannot_be_raised(): void
	{
		$key = $this->keyOf($this->shopper->answer($this->offer), $this->extra);
		$this->shopper->store('POST', '/cart/update-item', ['key' => $key, 'quantity' => 5]);
		self::assertSame(400, $this->shopper->status);
		$this->shopper->store('PUT', "/cart/items/{$key}", ['quantity' => 5]);
		$cart = $this->shopper->cart();
		self::assertSame(1, $this->itemOf($cart, $this->extra)['quantity']);
		self::assertFalse($this->itemOf($cart, $this->extra)['quantity_limits']['editable']);
		self::assertSame('11700', $cart['totals']['total_price']);
	}

	public function test_R14_quantity_of_the_classic_cart_is_words_and_a_forged_one_is_refused(): void
	{
		$key = $this->keyOf($this->shopper->answer($this->offer), $this->extra);
		$this->shopper->form('/cart/', ['cart' => [$key => ['qty' => '7']], 'update_cart' => '1', 'woocommerce-cart-nonce' => $this->cartNonce()]);
		self::assertSame('11700', $this->shopper->cart()['totals']['total_price']);
	}

	public function test_R14_same_product_beside_the_bump_costs_its_regular_price(): void
	{
		$this->shopper->answer($this->offer);
		$cart = $this->shopper->add($this->extra);
		self::assertCount(3, $cart['items']);
		self::assertSame('15700', $cart['totals']['total_price']);
	}

	public function test_R14_an_offer_line_cannot_be_added_from_outside(): void
	{
		$forged = ['id' => $this->extra, 'quantity' => 1, 'encore_offer' => $this->offer, 'cart_item_data' => ['encore_offer' => $this->offer]];
		$this->shopper->store('POST', '/cart/add-item', $forged);
		$this->shopper->store('POST', '/batch', ['requests' => [['path' => '/wc/store/v1/cart/add-item', 'method' => 'POST', 'body' => $forged, 'headers' => ['Nonce' => '-']]]]);
		$this->shopper->page("/?add-to-cart={$this->extra}&encore_offer={$this->offer}&cart_item_data[encore_offer]={$this->offer}");
		$cart = $this->shopper->cart();
		self::assertCount(2, $cart['items']);
		self::assertSame('4000', $this->itemOf($cart, $this->extra)['prices']['price']);
		self::assertFalse($cart['extensions']['encore']['bumps'][0]['accepted']);
	}

	public function test_R14_a_bump_never_calls_up_another(): void
	{
		$second = $this->shop->offer($this->shop->product('Third', '10')->get_id(), $this->extra, ['priority' => 1]);
		$this->shopper->answer($this->offer);
		$this->shopper->answer($second);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('11700', $this->shopper->cart()['totals']['total_price']);
	}

	public function test_R14_a_removed_and_restored_bump_still_needs_its_trigger(): void
	{
		$cart = $this->shopper->answer($this->offer);
		$bump = $this->keyOf($cart, $this->extra);
		$nonce = $this->cartNonce();
		$this->shopper->page("/cart/?remove_item={$bump}&_wpnonce={$nonce}");
		self::assertCount(1, $this->shopper->cart()['items']);
		$this->shopper->page('/cart/?remove_item=' . $this->keyOf($cart, $this->main) . "&_wpnonce={$nonce}");
		$this->shopper->page("/cart/?undo_item={$bump}&_wpnonce={$nonce}");
		self::assertSame([], $this->shopper->cart()['items']);
	}

	public function test_R14_an_ended_offer_leaves_the_cart_and_stops_the_order_once(): void
	{
		$this->shopper->answer($this->offer);
		$this->shop->change($this->offer, ['enabled' => false]);
		$stopped = $this->shopper->pay();
		self::assertSame([409, 'encore_offer_gone'], [$this->shopper->status, $stopped['code']]);
		self::assertSame('9700', $stopped['data']['cart']['totals']['total_price']);
		$paid = $this->shopper->pay();
		self::assertSame(200, $this->shopper->status, (string) wp_json_encode($paid));
		self::assertSame('97.00', wc_get_order($paid['order_id'])->get_total());
	}

	public function test_R14_the_offers_product_was_changed(): void
	{
		$this->shopper->answer($this->offer);
		$this->shop->change($this->offer, ['product_id' => $this->shop->product('Other', '60')->get_id()]);
		self::assertCount(1, $this->shopper->cart()['items']);
	}

	public function test_R14_out_of_stock_is_not_offered_and_not_added(): void
	{
		$this->shopper->cart();
		$product = wc_get_product($this->extra);
		$product->set_props(['manage_stock' => true, 'stock_quantity' => 0]);
		$product->save();
		$refused = $this->shopper->answer($this->offer);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('encore_offer_gone', $refused['code']);
		self::assertNull($this->shopper->cart()['extensions']['encore']['bumps'][0]);
	}

	public function test_R14_a_coupon_works_on_the_bumps_price_as_woocommerce_does(): void
	{
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => 'ten' . $this->offer, 'discount_type' => 'percent', 'amount' => 10]);
		$coupon->save();
		$this->shopper->answer($this->offer);
		$cart = $this->shopper->store('POST', '/cart/apply-coupon', ['code' => 'ten' . $this->offer]);
		self::assertSame('10530', $cart['totals']['total_price']);
	}

	/** @param array<string, mixed> $cart */
	private function keyOf(array $cart, int $productId): string
	{
		return $this->itemOf($cart, $productId)['key'];
	}

	/**
	 * @param array<string, mixed> $cart
	 * @return array<string, mixed>
	 */
	private function itemOf(array $cart, int $productId): array
	{
		return array_values(array_filter($cart['items'], static fn(array $item): bool => $item['id'] === $productId))[0];
	}

	/** The nonce of the classic cart's form, which is the same for every guest page. */
	private function cartNonce(): string
	{
		preg_match('/woocommerce-cart-nonce" value="([^"]+)/', $this->shopper->page($this->cartPage()), $found);
		self::assertNotEmpty($found[1] ?? '');
		return $found[1];
	}

	private function cartPage(): string
	{
		static $path = null;
		if ($path === null) {
			$id = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Classic cart', 'post_name' => 'classic-cart', 'post_content' => '[woocommerce_cart]']);
			$path = (string) wp_parse_url((string) get_permalink($id), PHP_URL_PATH);
		}
		return $path;
	}
}
