<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Ports\ShopSettings;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\TestCase;

/** Whatever a shopper does to a cart with a bump, the discount never stays alone (rule R14). Rules L1, L6, S2. */
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
		self::assertFalse($cart->bump()->at('accepted'));
		self::assertSame('9700', $cart->total());
	}

	public function test_L6_a_tick_adds_the_offer_at_its_price_and_a_second_one_nothing(): void
	{
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($this->offer);
			self::assertSame('11700', $cart->total());
			self::assertTrue($cart->bump()->at('accepted'));
		}
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($this->offer, false);
			self::assertSame('9700', $cart->total());
			self::assertFalse($cart->bump()->at('accepted'));
		}
	}

	public function test_R14_trigger_removed_takes_the_bump_along(): void
	{
		$cart = $this->shopper->answer($this->offer);
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($this->main)->text('key')]);
		self::assertSame([], $cart->at('items'));
		self::assertSame(['encore_offer_gone'], $cart->each('errors', 'code'));
		self::assertSame([], $this->shopper->cart()->at('errors'), 'it is said once');
	}

	public function test_S2_no_more_are_taken_than_the_owner_allows_at_the_checkout(): void
	{
		$offers = [$this->offer, ...array_map(fn(int $number): int => $this->shop->offer($this->shop->product("Extra {$number}", '10')->get_id(), $this->main), [2, 3, 4])];
		$beside = $this->shop->offer($this->shop->product('Lamp', '10')->get_id(), $this->main, ['placement' => 'product']);
		$take = function (int $offer): int {
			$this->shopper->answer($offer);
			return $this->shopper->status;
		};
		self::assertSame([200, 200, 200, 409, 409], array_map($take, [$beside, $offers[0], $offers[1], $offers[2], $offers[3]]));
		$refused = $this->shopper->answer($offers[3]);
		self::assertSame(['encore_enough_taken', 'Your order has as many of these offers as it can have, and stays as it was. Take one out first.'], [$refused->at('code'), $refused->at('message')]);
		self::assertCount(4, $this->shopper->cart()->list('items'));
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		$cart = $this->shopper->cart();
		self::assertSame([[$offers[0]], [true]], [$cart->each('extensions.encore.bumps', 'offer_id'), $cart->each('extensions.encore.bumps', 'accepted')]);
		self::assertSame([200, 409], array_map($take, [$offers[0], $offers[2]]), 'What lies in the cart stays.');
		$cart = $this->shopper->answer($offers[0], false);
		self::assertSame([$offers[0]], $cart->each('extensions.encore.bumps', 'offer_id'));
		self::assertSame([200, 409], array_map($take, [$offers[2], $offers[0]]));
	}

	public function test_R14_quantity_cannot_be_raised(): void
	{
		$key = $this->shopper->answer($this->offer)->item($this->extra)->text('key');
		$this->shopper->store('POST', '/cart/update-item', ['key' => $key, 'quantity' => 5]);
		self::assertSame(400, $this->shopper->status);
		$this->shopper->store('PUT', "/cart/items/{$key}", ['quantity' => 5]);
		$cart = $this->shopper->cart();
		self::assertSame(1, $cart->item($this->extra)->at('quantity'));
		self::assertFalse($cart->item($this->extra)->at('quantity_limits.editable'));
		self::assertSame('11700', $cart->total());
	}

	public function test_R14_quantity_of_the_classic_cart_is_words_and_a_forged_one_is_refused(): void
	{
		$key = $this->shopper->answer($this->offer)->item($this->extra)->text('key');
		$this->shopper->form('/cart/', ['cart' => [$key => ['qty' => '7']], 'update_cart' => '1', 'woocommerce-cart-nonce' => $this->cartNonce()]);
		self::assertSame('11700', $this->shopper->cart()->total());
	}

	public function test_R14_same_product_beside_the_bump_costs_its_regular_price(): void
	{
		$this->shopper->answer($this->offer);
		$cart = $this->shopper->add($this->extra);
		self::assertCount(3, $cart->list('items'));
		self::assertSame('15700', $cart->total());
	}

	public function test_R14_an_offer_line_cannot_be_added_from_outside(): void
	{
		$forged = ['id' => $this->extra, 'quantity' => 1, 'encore_offer' => $this->offer, 'cart_item_data' => ['encore_offer' => $this->offer]];
		$this->shopper->store('POST', '/cart/add-item', $forged);
		$this->shopper->store('POST', '/batch', ['requests' => [['path' => '/wc/store/v1/cart/add-item', 'method' => 'POST', 'body' => $forged, 'headers' => ['Nonce' => '-']]]]);
		$this->shopper->page("/?add-to-cart={$this->extra}&encore_offer={$this->offer}&cart_item_data[encore_offer]={$this->offer}");
		$cart = $this->shopper->cart();
		self::assertCount(2, $cart->list('items'));
		self::assertSame('4000', $cart->item($this->extra)->at('prices.price'));
		self::assertFalse($cart->bump()->at('accepted'));
	}

	public function test_R14_a_bump_never_calls_up_another(): void
	{
		$second = $this->shop->offer($this->shop->product('Third', '10')->get_id(), $this->extra, ['priority' => 1]);
		$this->shopper->answer($this->offer);
		$this->shopper->answer($second);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('11700', $this->shopper->cart()->total());
	}

	public function test_R14_a_removed_and_restored_bump_still_needs_its_trigger(): void
	{
		$cart = $this->shopper->answer($this->offer);
		$bump = $cart->item($this->extra)->text('key');
		$nonce = $this->cartNonce();
		$this->shopper->page("/cart/?remove_item={$bump}&_wpnonce={$nonce}");
		self::assertCount(1, $this->shopper->cart()->list('items'));
		$this->shopper->page('/cart/?remove_item=' . $cart->item($this->main)->text('key') . "&_wpnonce={$nonce}");
		$this->shopper->page("/cart/?undo_item={$bump}&_wpnonce={$nonce}");
		self::assertSame([], $this->shopper->cart()->at('items'));
	}

	public function test_R14_an_ended_offer_leaves_the_cart_and_stops_the_order_once(): void
	{
		$this->shopper->answer($this->offer);
		$this->shop->change($this->offer, ['enabled' => false]);
		$stopped = $this->shopper->pay();
		self::assertSame([409, 'encore_offer_gone'], [$this->shopper->status, $stopped->at('code')]);
		self::assertSame('9700', $stopped->at('data.cart.totals.total_price'));
		$paid = $this->shopper->pay();
		self::assertSame(200, $this->shopper->status, (string) $paid);
		self::assertSame('97.00', $paid->order()->get_total());
	}

	public function test_R14_a_bump_whose_condition_does_not_hold_any_more_leaves_the_cart(): void
	{
		$this->shop->change($this->offer, ['conditions' => [[['type' => 'total', 'not' => false, 'values' => [], 'from' => '97', 'to' => '']]]]);
		self::assertSame('11700', $this->shopper->answer($this->offer)->total(), 'what it adds does not decide about it');
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => 'less' . $this->offer, 'discount_type' => 'fixed_cart', 'amount' => 1]);
		$coupon->save();
		$this->shopper->store('POST', '/cart/apply-coupon', ['code' => 'less' . $this->offer]);
		$cart = $this->shopper->cart();
		self::assertSame('9600', $cart->total());
		self::assertSame([], $cart->at('extensions.encore.bumps'));
	}

	public function testConditionsThatKeepOutManyDoNotHideTheOneThatIsMeant(): void
	{
		$nobody = ['conditions' => [[['type' => 'currency', 'not' => false, 'values' => ['XYZ'], 'from' => '', 'to' => '']]], 'priority' => 1];
		foreach (range(1, 25) as $ignored) {
			$this->shop->offer($this->extra, $this->main, $nobody);
		}
		self::assertSame($this->offer, $this->shopper->cart()->bump()->at('offer_id'));
	}

	public function test_R14_the_offers_product_was_changed(): void
	{
		$this->shopper->answer($this->offer);
		$this->shop->change($this->offer, ['product_id' => $this->shop->product('Other', '60')->get_id()]);
		self::assertCount(1, $this->shopper->cart()->list('items'));
	}

	public function test_R14_out_of_stock_is_not_offered_and_not_added(): void
	{
		$this->shopper->cart();
		$product = BumpShop::read($this->extra);
		$product->set_props(['manage_stock' => true, 'stock_quantity' => 0]);
		$product->save();
		$refused = $this->shopper->answer($this->offer);
		self::assertSame(409, $this->shopper->status);
		self::assertSame('encore_offer_gone', $refused->at('code'));
		self::assertSame([], $this->shopper->cart()->at('extensions.encore.bumps'));
	}

	public function test_R14_a_coupon_works_on_the_bumps_price_as_woocommerce_does(): void
	{
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => 'ten' . $this->offer, 'discount_type' => 'percent', 'amount' => 10]);
		$coupon->save();
		$this->shopper->answer($this->offer);
		$cart = $this->shopper->store('POST', '/cart/apply-coupon', ['code' => 'ten' . $this->offer]);
		self::assertSame('10530', $cart->total());
	}

	public function test_R12_where_the_owner_has_set_that_no_coupon_lowers_an_offer(): void
	{
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::COUPONS => ShopSettings::NOT_ON_OFFERS]);
		$this->shopper->answer($this->offer);
		foreach (['percent' => ['10', '10730'], 'fixed_cart' => ['10', '10700'], 'fixed_product' => ['2', '11500']] as $type => [$amount, $total]) {
			$coupon = new \WC_Coupon();
			$coupon->set_props(['code' => $type . $this->offer, 'discount_type' => $type, 'amount' => $amount]);
			$coupon->save();
			self::assertSame($total, $this->shopper->store('POST', '/cart/apply-coupon', ['code' => $type . $this->offer])->total(), $type);
			$this->shopper->store('POST', '/cart/remove-coupon', ['code' => $type . $this->offer]);
		}
	}

	public function test_R12_nor_where_the_coupons_of_its_order_are_worked_out_again(): void
	{
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::COUPONS => ShopSettings::NOT_ON_OFFERS]);
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => 'again' . $this->offer, 'discount_type' => 'percent', 'amount' => '10']);
		$coupon->save();
		$this->shopper->answer($this->offer);
		$order = $this->shopper->payAsShown($this->shopper->store('POST', '/cart/apply-coupon', ['code' => 'again' . $this->offer]))->order();
		self::assertSame('107.30', $order->get_total());
		$order->recalculate_coupons();
		self::assertSame('107.30', $order->get_total());
		$this->shop->set(StoredSettings::OPTION, []);
		$order->recalculate_coupons();
		self::assertSame('105.30', $order->get_total(), 'Where coupons lower offers, they do there too.');
	}

	/** The nonce of the classic cart's form, which is the same for every guest page. */
	private function cartNonce(): string
	{
		preg_match('/woocommerce-cart-nonce" value="([^"]+)/', $this->shopper->page(BumpShop::classicCart()), $found);
		$nonce = $found[1] ?? '';
		self::assertNotSame('', $nonce);
		return $nonce;
	}
}
