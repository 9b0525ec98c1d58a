<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Orders\OrderBasket;
use PHPUnit\Framework\TestCase;

/** Bumps that stand in for the line that called them up, or follow its pieces. Rules L6, R14. */
final class BumpJoinsTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $basic;
	private int $deluxe;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->basic = $this->shop->product('Basic', '60')->get_id();
		$this->deluxe = $this->shop->product('Deluxe', '100')->get_id();
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_R14_it_stands_in_for_the_line_which_comes_back_as_it_was(): void
	{
		$offer = $this->upgrade();
		$before = $this->shopper->add($this->basic, 3);
		self::assertSame('Instead of “Basic”. Words.', $before->bump()->at('text'));
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($offer);
			self::assertSame([[$this->deluxe], [3], '24000'], [$cart->each('items', 'id'), $cart->each('items', 'quantity'), $cart->total()]);
			self::assertSame(['“Basic” is replaced. Words.', true], [$cart->bump()->at('text'), $cart->bump()->at('accepted')]);
		}
		self::assertSame('24000', $this->shopper->cart()->total(), 'and keeps itself called up');
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($offer, false);
			self::assertSame([$before->each('items', 'key'), [3], '18000'], [$cart->each('items', 'key'), $cart->each('items', 'quantity'), $cart->total()]);
		}
	}

	public function test_R14_a_variation_and_what_else_its_line_holds_come_back(): void
	{
		$offer = $this->upgrade();
		$cart = $this->shop->cart();
		$variation = self::variation();
		$this->shop->change($offer, ['trigger' => ['type' => 'products', 'ids' => [$variation->get_parent_id()]]]);
		$key = $cart->add_to_cart($variation->get_parent_id(), 2, $variation->get_id(), ['attribute_size' => 'L'], ['engraving' => 'To Ada']);
		self::assertIsString($key);
		self::assertSame(200, $this->shop->tick($offer));
		self::assertSame([$this->deluxe => 2], $cart->get_cart_item_quantities());
		self::assertSame([], $cart->get_removed_cart_contents(), 'nobody brings it back beside it');
		self::assertSame(200, $this->shop->tick($offer, ['accepted' => false]));
		$line = $cart->get_cart_item($key);
		self::assertSame(
			[2, $variation->get_id(), ['attribute_size' => 'L'], 'To Ada'],
			[$line['quantity'] ?? 0, $line['variation_id'] ?? 0, $line['variation'] ?? [], $line['engraving'] ?? ''],
		);
	}

	public function test_R14_other_bumps_of_the_line_stay(): void
	{
		$offer = $this->upgrade();
		$extra = $this->shop->product('Care kit', '10')->get_id();
		$second = $this->shop->offer($extra, $this->basic, ['price' => ['type' => 'regular', 'value' => '0'], 'follows' => true]);
		$condition = ['type' => 'total', 'not' => false, 'values' => [], 'from' => '120', 'to' => ''];
		$this->shop->change($offer, ['conditions' => [[$condition]]]);
		$this->shopper->add($this->basic, 2);
		self::assertSame('14000', $this->shopper->answer($second)->total());
		$cart = $this->shopper->answer($offer);
		self::assertSame('18000', $cart->total(), (string) $cart);
		self::assertSame('14000', $this->shopper->answer($offer, false)->total());
	}

	public function test_R14_what_was_put_in_again_meanwhile_is_one_line(): void
	{
		$offer = $this->upgrade();
		$this->shopper->add($this->basic, 2);
		$this->shopper->answer($offer);
		self::assertSame('22000', $this->shopper->add($this->basic)->total(), 'bought by itself it costs its price');
		$cart = $this->shopper->answer($offer, false);
		self::assertSame([[3], '18000'], [$cart->each('items', 'quantity'), $cart->total()]);
	}

	public function test_R14_an_offer_that_ends_gives_the_line_back_and_stops_the_order_once(): void
	{
		$offer = $this->upgrade();
		$before = $this->shopper->add($this->basic, 2);
		$cart = $this->shopper->answer($offer);
		$this->shop->change($offer, ['enabled' => false]);
		$stopped = $this->shopper->payAsShown($cart);
		self::assertSame([409, 'encore_offer_gone'], [$this->shopper->status, $stopped->at('code')]);
		self::assertStringContainsString('“Basic” is back in its place.', $stopped->text('message'));
		$cart = $this->shopper->cart();
		self::assertSame([$before->each('items', 'key'), '12000'], [$cart->each('items', 'key'), $cart->total()]);
		self::assertSame('120.00', $this->shopper->payAsShown($cart)->order()->get_total());
	}

	public function test_R14_removed_from_the_cart_it_is_gone_for_good(): void
	{
		$this->shopper->add($this->basic);
		$cart = $this->shopper->answer($this->upgrade());
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($this->deluxe)->text('key')]);
		self::assertSame([], $cart->at('items'));
	}

	public function test_R14_a_bundle_is_gone_with_whichever_part_is_removed_and_what_it_stood_for_is_back(): void
	{
		$parts = [$this->deluxe, $this->shop->product('Strap', '5')->get_id()];
		$offer = $this->upgrade();
		$bundle = ['bundle' => [['product_id' => $parts[1], 'quantity' => 1]], 'price' => ['type' => 'fixed', 'value' => '80']];
		$this->shop->change($offer, $bundle);
		foreach ($parts as $part) {
			$before = $this->shopper->add($this->basic);
			$cart = $this->shopper->answer($offer);
			$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($part)->text('key')]);
			self::assertSame([[$this->basic], $before->each('items', 'quantity')], [$cart->each('items', 'id'), $cart->each('items', 'quantity')]);
			self::assertStringEndsWith('which is sold only as a whole. “Basic” is back in its place.', $cart->text('errors.0.message'));
			$this->shopper->store('DELETE', '/cart/items');
		}
		$this->shopper->add($this->basic);
		self::assertSame('8000', $this->shopper->answer($offer)->total());
		$bundle['bundle'][] = ['product_id' => $this->shop->product('Case', '7')->get_id(), 'quantity' => 1];
		$this->shop->change($offer, $bundle);
		self::assertSame('6000', $this->shopper->cart()->total(), 'what its owner changes gives back');
	}

	public function test_L6_a_coupon_and_the_order_know_what_is_bought_and_what_called_it_up(): void
	{
		$offer = $this->upgrade();
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => "tenth{$offer}", 'discount_type' => 'percent', 'amount' => 10]);
		$coupon->save();
		$this->shopper->add($this->basic, 2);
		$this->shopper->store('POST', '/cart/apply-coupon', ['code' => "tenth{$offer}"]);
		$cart = $this->shopper->answer($offer);
		self::assertSame('14400', $cart->total());
		$order = $this->shopper->payAsShown($cart)->order();
		self::assertSame('144.00', $order->get_total());
		self::assertSame([$this->basic], OrderBasket::of($order)->productIds);
	}

	public function test_L6_pieces_follow_and_what_was_not_shown_is_not_paid(): void
	{
		$offer = $this->shop->offer($this->deluxe, $this->basic, ['follows' => true]);
		$cart = $this->shopper->add($this->basic, 2);
		self::assertSame([2, '$100.00'], [$cart->bump()->at('quantity'), $cart->bump()->at('price_text')]);
		$shown = $this->shopper->answer($offer);
		self::assertSame('22000', $shown->total());
		$cart = $this->shopper->store('POST', '/cart/update-item', ['key' => $shown->item($this->basic)->text('key'), 'quantity' => 5]);
		self::assertSame([5, '55000'], [$cart->item($this->deluxe)->at('quantity'), $cart->total()]);
		$stopped = $this->shopper->payAsShown($shown);
		self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')]);
		$this->shopper->store('POST', '/cart/update-item', ['key' => $cart->item($this->deluxe)->text('key'), 'quantity' => 1]);
		self::assertSame('55000', $this->shopper->cart()->total(), 'its pieces are not the shopper’s to change');
		self::assertSame('550.00', $this->shopper->payAsShown($this->shopper->cart())->order()->get_total());
	}

	private function upgrade(): int
	{
		return $this->shop->offer($this->deluxe, $this->basic, ['joins' => 'replace', 'price' => ['type' => 'percent', 'value' => '20']]);
	}

	private static function variation(): \WC_Product_Variation
	{
		$size = new \WC_Product_Attribute();
		$size->set_name('size');
		$size->set_options(['L']);
		$size->set_visible(true);
		$size->set_variation(true);
		$parent = new \WC_Product_Variable();
		$parent->set_name('Shirt');
		$parent->set_attributes([$size]);
		$parent->save();
		$variation = new \WC_Product_Variation();
		$variation->set_props(['parent_id' => $parent->get_id(), 'regular_price' => '60', 'attributes' => ['size' => 'L'], 'virtual' => true]);
		$variation->save();
		return $variation;
	}
}
