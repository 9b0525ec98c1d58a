<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Tests\Integration\Plugins\CurrencySwitcher;
use Encore\WooCommerce\Cart\CartLine;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What is shown is what the cart and the order hold, to the minor unit (rules L6, L8, R12). */
#[Group('orders')]
final class BumpPriceTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	/** @return iterable<string, array{int, string, string, string}> */
	public static function currencies(): iterable
	{
		foreach ([0 => '1999', 2 => '19.99', 3 => '19.995'] as $decimals => $price) {
			foreach (['yes', 'no'] as $taxInPrices) {
				foreach (['incl', 'excl'] as $display) {
					yield "{$decimals} decimals, tax in prices: {$taxInPrices}, shown {$display}" => [$decimals, $price, $taxInPrices, $display];
				}
			}
		}
	}

	#[DataProvider('currencies')]
	public function test_R12_L6_shown_is_in_the_cart_and_in_the_order(int $decimals, string $price, string $taxInPrices, string $display): void
	{
		$this->shop->set('woocommerce_price_num_decimals', (string) $decimals);
		$this->shop->set('woocommerce_prices_include_tax', $taxInPrices);
		$this->shop->set('woocommerce_tax_display_cart', $display);
		$main = $this->shop->product('Main', $price, ['tax_status' => 'taxable'])->get_id();
		$extra = $this->shop->product('Extra', $price, ['tax_status' => 'taxable'])->get_id();
		$offer = $this->shop->offer($extra, $main, ['quantity' => 3, 'price' => ['type' => 'percent', 'value' => '33.33']]);

		$before = $this->shopper->add($main);
		$shown = $before->bump();
		self::assertSame($decimals, $shown->at('price.minor_unit'));
		self::assertSame(3, $shown->at('quantity'));

		$cart = $this->shopper->answer($offer);
		self::assertSame($shown->at('price'), $cart->bump()->at('price'), 'the tick changes no price');
		$line = $cart->item($extra);
		$subtotal = $line->int('totals.line_subtotal') + ($display === 'incl' ? $line->int('totals.line_subtotal_tax') : 0);
		self::assertSame($shown->int('price.amount'), $subtotal);
		self::assertGreaterThan(0, $line->int('totals.line_subtotal_tax'));

		$paid = $this->shopper->pay();
		self::assertSame(200, $this->shopper->status, (string) $paid);
		$order = $paid->order();
		$item = $paid->orderLine();
		self::assertInstanceOf(\WC_Order_Item_Product::class, $item);
		self::assertSame((string) $offer, $item->get_meta('_encore_offer'));
		self::assertSame(3, $item->get_quantity());
		$unit = 10 ** $decimals;
		$charged = (float) $item->get_total() + ($display === 'incl' ? (float) $item->get_total_tax() : 0);
		self::assertSame($shown->int('price.amount'), (int) round($charged * $unit));
		self::assertSame((int) $cart->total(), (int) round((float) $order->get_total() * $unit));
	}

	public function test_L8_the_struck_price_is_the_products_real_regular_price(): void
	{
		$main = $this->shop->product('Main', '10')->get_id();
		$extra = $this->shop->product('Extra', '39', ['sale_price' => '30']);
		$offer = $this->shop->offer($extra->get_id(), $main, ['price' => ['type' => 'fixed', 'value' => '27']]);
		$bump = $this->shopper->add($main)->bump();
		self::assertSame(['3900', '$39.00', '$27.00'], [$bump->at('regular_price.amount'), $bump->at('regular_price_text'), $bump->at('price_text')]);
		$extra->set_props(['regular_price' => '25', 'sale_price' => '']);
		$extra->save();
		$bump = $this->shopper->cart()->bump();
		self::assertNull($bump->at('regular_price'));
		self::assertSame('', $bump->at('regular_price_text'));
		self::assertSame($offer, $bump->at('offer_id'));
	}

	public function test_L6_a_price_that_changed_between_look_and_pay_stops_the_order_once(): void
	{
		$main = $this->shop->product('Main', '10')->get_id();
		$extra = $this->shop->product('Extra', '40');
		$this->shopper->add($main);
		$this->shopper->answer($this->shop->offer($extra->get_id(), $main));
		$extra->set_regular_price('60');
		$extra->save();
		$stopped = $this->shopper->pay();
		self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')]);
		self::assertSame('4000', $stopped->at('data.cart.totals.total_price'));
		$paid = $this->shopper->pay();
		self::assertSame(200, $this->shopper->status);
		self::assertSame('40.00', $paid->order()->get_total());
	}

	public function test_R12_a_free_order_with_a_paid_bump_is_paid(): void
	{
		$main = $this->shop->product('Free', '0')->get_id();
		$extra = $this->shop->product('Extra', '12')->get_id();
		self::assertFalse($this->shopper->add($main)->at('needs_payment'));
		$cart = $this->shopper->answer($this->shop->offer($extra, $main, ['price' => ['type' => 'regular', 'value' => '0']]));
		self::assertTrue($cart->at('needs_payment'));
		self::assertSame('12.00', $this->shopper->pay()->order()->get_total());
	}

	public function test_R12_who_switches_the_currency_has_a_share_off_in_it_and_no_amount_of_another(): void
	{
		$main = $this->shop->product('Main', '10')->get_id();
		wc_load_cart();
		WC()->cart->add_to_cart($main);
		foreach (['percent' => '50', 'fixed' => '7'] as $type => $value) {
			$product = $this->shop->product($type, '12')->get_id();
			WC()->cart->add_to_cart($product, 1, 0, [], [CartLine::OFFER => $this->shop->offer($product, $main, ['price' => ['type' => $type, 'value' => $value]])]);
		}
		WC()->cart->calculate_totals();
		self::assertSame(23.0, (float) WC()->cart->get_total('edit'));
		(new CurrencySwitcher('JPY', 0, 150.0))->during(static fn() => WC()->cart->calculate_totals());
		self::assertSame(2400.0, (float) WC()->cart->get_total('edit'), '1500 and half of 1800; the 7 are no yen.');
		WC()->cart->empty_cart();
	}

	public function test_R12_an_amount_of_another_currency_leaves_where_something_may_be_chosen_too(): void
	{
		$main = $this->shop->product('Main', '10')->get_id();
		$product = $this->shop->product('Extra', '12')->get_id();
		$offer = $this->shop->offer($product, $main, ['most' => 3, 'price' => ['type' => 'fixed', 'value' => '7']]);
		wc_load_cart();
		WC()->cart->add_to_cart($main);
		WC()->cart->add_to_cart($product, 1, 0, [], [CartLine::OFFER => $offer]);
		WC()->cart->calculate_totals();
		self::assertSame(17.0, (float) WC()->cart->get_total('edit'));
		(new CurrencySwitcher('JPY', 0, 150.0))->during(static fn() => WC()->cart->calculate_totals());
		self::assertSame(1500.0, (float) WC()->cart->get_total('edit'), 'The 7 are no yen.');
		WC()->cart->empty_cart();
	}

	public function testVariationsAreSoldUnderTheirOwnName(): void
	{
		$main = $this->shop->product('Main', '10')->get_id();
		$parent = new \WC_Product_Variable();
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name('Colour');
		$attribute->set_options(['Sand', 'Sage']);
		$attribute->set_variation(true);
		$parent->set_props(['name' => 'Pouch', 'attributes' => [$attribute], 'tax_status' => 'none']);
		$parent->save();
		$variation = new \WC_Product_Variation();
		$variation->set_props(['parent_id' => $parent->get_id(), 'regular_price' => '16', 'virtual' => true, 'tax_status' => 'none']);
		$variation->set_attributes(['colour' => 'Sage']);
		$variation->save();
		$offer = $this->shop->offer($variation->get_id(), $main, ['headline' => '', 'price' => ['type' => 'fixed', 'value' => '12']]);
		$this->shopper->add($main);
		$cart = $this->shopper->answer($offer);
		self::assertSame('2200', $cart->total());
		self::assertStringContainsString('Sage', $cart->bump()->text('headline'));
		self::assertSame($variation->get_id(), $this->shopper->pay()->orderLine()?->get_variation_id());
	}
}
