<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** The boxes beside a product, as a browser without scripts uses them. Rules L1, L6, L8, R6, R12, R14. */
final class ProductOfferTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private \WC_Product $main;
	private \WC_Product $extra;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper('');
		$this->main = $this->shop->product('Camera', '300');
		$this->extra = $this->shop->product('Strap', '40');
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L1_L8_a_box_stands_unticked_in_the_form_with_the_real_prices(): void
	{
		$offer = $this->offer(['headline' => 'A <b>strap</b>']);
		$page = $this->page();
		self::assertSame(1, preg_match('/<input class="encore-bump__checkbox"[^>]*name="encore_product_offers\[\]" value="' . $offer . '"[^>]*>/', $page, $box));
		self::assertStringNotContainsString('checked', $box[0]);
		self::assertStringContainsString('Regular price: </span>$40.00</del>', $page);
		self::assertStringContainsString('<span class="encore-bump__now">$20.00</span>', $page);
		self::assertStringNotContainsString('<b>strap</b>', $page);
		$this->assertInForm($page, $box[0]);
		self::assertStringNotContainsString('encore-bump', $this->page($this->extra), 'Another product’s page has nothing of it.');
	}

	public function test_L6_what_is_ticked_joins_the_cart_at_the_price_of_its_offer_and_no_other(): void
	{
		$offer = $this->offer();
		$this->offer(['product_id' => $this->shop->product('Bag', '60')->get_id()]);
		$page = $this->add([$offer]);
		self::assertStringContainsString('“Strap” has been added to your cart too.', $page);
		$cart = $this->shopper->cart();
		self::assertCount(2, $cart->list('items'));
		self::assertSame('2000', $cart->item($this->extra->get_id())->text('prices.price'));
		self::assertSame('32000', $cart->text('totals.total_items'));
		$this->add([$offer]);
		self::assertSame(1, $this->shopper->cart()->item($this->extra->get_id())->int('quantity'), 'Twice is the same as once.');
	}

	public function test_L6_where_it_follows_the_pieces_the_box_says_that_its_price_is_for_each(): void
	{
		$words = 'for each piece of this product';
		$offer = $this->offer();
		self::assertStringNotContainsString($words, $this->page());
		$this->shop->change($offer, ['follows' => true]);
		self::assertStringContainsString("<span class=\"encore-bump__now\">$20.00</span><span> {$words}</span>", $this->page());
		$this->shopper->form($this->path($this->main), ['add-to-cart' => $this->main->get_id(), 'quantity' => 3, 'encore_product_offers' => [$offer]]);
		$line = $this->shopper->cart()->item($this->extra->get_id());
		self::assertSame([3, '6000'], [$line->int('quantity'), $line->text('totals.line_subtotal')]);
	}

	public function test_R12_the_price_in_the_box_is_that_in_the_cart_without_and_with_three_decimals(): void
	{
		foreach ([0 => '1001', 3 => '10.005'] as $decimals => $price) {
			$this->shop->oddPrices($decimals);
			[$this->main, $this->extra] = [$this->shop->product('Lamp', $price, ['tax_status' => 'taxable']), $this->shop->product('Bulb', $price, ['tax_status' => 'taxable'])];
			$this->shopper = new BumpShopper('');
			$offer = $this->offer(['quantity' => 3, 'price' => ['type' => 'percent', 'value' => '33.33']]);
			self::assertSame(1, preg_match('~<span class="encore-bump__now">([^<]+)<~', $this->page(), $shown));
			$this->add([$offer]);
			$line = $this->shopper->cart()->item($this->extra->get_id());
			self::assertGreaterThan(0, $line->int('totals.line_subtotal_tax'));
			$paid = $line->int('totals.line_subtotal') + $line->int('totals.line_subtotal_tax');
			self::assertSame('$' . number_format($paid / 10 ** $decimals, $decimals), html_entity_decode($shown[1] ?? ''));
		}
	}

	public function test_R14_the_discount_never_stays_alone(): void
	{
		$this->add([$this->offer()]);
		$this->shopper->store('POST', '/cart/remove-item', ['key' => $this->shopper->cart()->item($this->main->get_id())->text('key')]);
		self::assertSame([], $this->shopper->cart()->list('items'));
	}

	public function test_R14_neither_an_offer_of_another_product_nor_one_after_payment_can_be_named(): void
	{
		$other = $this->shop->offer($this->extra->get_id(), $this->shop->product('Lamp', '10')->get_id(), ['placement' => 'product']);
		$after = $this->offer(['placement' => 'post_purchase']);
		$page = $this->add([$other, $after, 0, 'x', '-1', '99999999999999999999']);
		self::assertStringContainsString('does not go with your cart', $page);
		self::assertCount(1, $this->shopper->cart()->list('items'));
	}

	public function testConditionsAboutTheShopperAreAskedWhenItJoinsAndThoseAboutTheMomentOnThePage(): void
	{
		$loggedIn = ['type' => 'logged_in', 'not' => false, 'values' => [], 'from' => '', 'to' => ''];
		$past = ['type' => 'date', 'not' => false, 'values' => [], 'from' => '', 'to' => '2020-01-01'];
		$offer = $this->offer(['conditions' => [[$loggedIn]]]);
		self::assertStringContainsString('encore-bump', $this->page());
		self::assertStringContainsString('does not go with your cart', $this->add([$offer]));
		self::assertCount(1, $this->shopper->cart()->list('items'));
		$this->shop->change($offer, ['conditions' => [[$loggedIn, $past]]]);
		self::assertStringNotContainsString('encore-bump', $this->page());
	}

	public function test_R6_what_sold_out_between_the_view_and_the_click_is_told_and_does_not_join(): void
	{
		$offer = $this->offer();
		self::assertStringContainsString('encore-bump', $this->page());
		$this->extra->set_stock_status('outofstock');
		$this->extra->save();
		self::assertStringContainsString('The offer that you ticked is sold out by now, or does not go with your cart, so it was not added.', $this->add([$offer]));
		self::assertSame([$this->main->get_id()], $this->shopper->cart()->each('items', 'id'));
	}

	public function test_R6_what_is_sold_out_is_not_shown_and_the_last_piece_is_sold_once(): void
	{
		$offer = $this->offer();
		$this->extra->set_props(['manage_stock' => true, 'stock_quantity' => 1]);
		$this->extra->save();
		$this->shopper->add($this->extra->get_id());
		self::assertStringContainsString('encore-bump', $this->page(), 'Everybody sees the same page.');
		$this->add([$offer]);
		self::assertCount(2, $this->shopper->cart()->list('items'));
		$this->extra->set_stock_quantity(0);
		$this->extra->save();
		self::assertStringNotContainsString('encore-bump', $this->page());
	}

	public function test_L1_L6_several_that_go_together_are_picked_one_by_one_each_a_line_at_its_own_price(): void
	{
		[$offer, $bag] = $this->several();
		$page = $this->page();
		self::assertStringContainsString('Bought together', $page);
		self::assertStringContainsString('>Add all 3: $390.00</button>', $page);
		self::assertDoesNotMatchRegularExpression('/<input class="encore-bump__checkbox"[^>]* checked/', $page);
		$this->add(["{$offer}:{$bag}", "{$offer}:{$this->main->get_id()}", "{$offer}:999999"]);
		$cart = $this->shopper->cart();
		self::assertCount(2, $cart->list('items'));
		self::assertSame('5400', $cart->item($bag)->text('prices.price'));
	}

	public function test_L6_of_a_product_and_one_of_its_variations_the_ticked_one_joins(): void
	{
		[$cup, $cups] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24']]);
		$sand = $cups['Sand'];
		$parts = [['product_id' => $cup, 'quantity' => 1], ['product_id' => $sand, 'quantity' => 2]];
		foreach ([$parts, array_reverse($parts)] as [$first, $second]) {
			$offer = $this->shop->offer($first['product_id'], $this->main->get_id(), ['placement' => 'product', 'quantity' => $first['quantity'], 'bundle' => [$second], 'price' => ['type' => 'percent', 'value' => '10']]);
			foreach ([[[$cup], ['1800']], [[$sand], ['3600']], [[$cup, $sand], ['1800', '3600']]] as [$ticked, $prices]) {
				$this->shopper = new BumpShopper();
				$this->shopper->form($this->path($this->main), [
					'add-to-cart' => $this->main->get_id(),
					'encore_product_offers' => array_map(static fn(int $id): string => "{$offer}:{$id}", $ticked),
					'encore_pieces' => ["{$offer}:{$cup}" => 1],
					'encore_variation' => ["{$offer}:{$cup}" => $sand],
				]);
				$found = array_slice($this->shopper->cart()->each('items', 'totals.line_subtotal'), 1);
				sort($found);
				self::assertSame($prices, $found);
			}
			$this->shop->change($offer, ['enabled' => false]);
		}
	}

	public function test_R14_one_button_takes_all_and_none_stays_without_the_product(): void
	{
		[$offer, $bag] = $this->several();
		$this->shopper->form($this->path($this->main), ['add-to-cart' => $this->main->get_id(), 'encore_product_all' => $offer]);
		$cart = $this->shopper->cart();
		self::assertSame('39000', $cart->text('totals.total_items'));
		self::assertFalse($cart->item($bag)->at('quantity_limits.editable'));
		$this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($bag)->text('key')]);
		self::assertCount(2, $this->shopper->cart()->list('items'), 'Each can be taken out.');
		$this->shopper->store('POST', '/cart/remove-item', ['key' => $this->shopper->cart()->item($this->main->get_id())->text('key')]);
		self::assertSame([], $this->shopper->cart()->list('items'));
	}

	public function test_L6_who_presses_the_button_gets_as_many_of_the_product_as_its_words_say(): void
	{
		[$offer] = $this->several();
		foreach ([(string) $offer => 1, "{$offer}:2" => 3] as $pressed => $many) {
			$this->shopper->form($this->path($this->main), ['add-to-cart' => $this->main->get_id(), 'quantity' => 5, 'encore_product_all' => $pressed]);
			self::assertSame($many, $this->shopper->cart()->item($this->main->get_id())->int('quantity'));
		}
	}

	public function test_L6_what_left_the_cart_meanwhile_stops_the_order_once(): void
	{
		[$offer, $bag] = $this->several();
		$this->shopper->places = '0';
		$this->shopper->form($this->path($this->main), ['add-to-cart' => $this->main->get_id(), 'encore_product_all' => $offer]);
		$shown = $this->shopper->cart()->text('extensions.encore.shown');
		self::assertSame(2, substr_count($shown, "{$offer}-"));
		$this->shopper->store('POST', '/cart/remove-item', ['key' => $this->shopper->cart()->item($bag)->text('key')]);
		$this->shopper->pay([], $shown);
		self::assertSame(409, $this->shopper->status);
		$order = $this->shopper->pay()->order();
		self::assertSame('336.00', $order->get_total());
	}

	public function testAVariationCallsUpItsOwnOffer(): void
	{
		[$shirt, $blue, $red] = $this->shirt();
		$offer = $this->shop->offer($this->extra->get_id(), $blue, ['placement' => 'product']);
		$page = $this->page($shirt);
		self::assertStringContainsString('Only with Blue.', $page);
		$add = fn(int $variation): string => $this->shopper->form($this->path($shirt), [
			'add-to-cart' => $shirt->get_id(), 'product_id' => $shirt->get_id(), 'variation_id' => $variation, 'quantity' => 1,
			'attribute_colour' => $variation === $blue ? 'Blue' : 'Red', 'encore_product_offers' => [$offer],
		]);
		self::assertStringContainsString('does not go with your cart', $add($red));
		$add($blue);
		self::assertCount(3, $this->shopper->cart()->list('items'));
	}

	/** @param array<string, mixed> $settings */
	private function offer(array $settings = []): int
	{
		return $this->shop->offer($this->extra->get_id(), $this->main->get_id(), $settings + ['placement' => 'product', 'headline' => '']);
	}

	/** @return array{int, int} the offer of a strap and a bag, and the bag */
	private function several(): array
	{
		$bag = $this->shop->product('Bag', '60')->get_id();
		$price = ['type' => 'percent', 'value' => '10'];
		return [$this->offer(['bundle' => [['product_id' => $bag, 'quantity' => 1]], 'price' => $price, 'headline' => 'Bought together']), $bag];
	}

	/** @param list<int|string> $ticked */
	private function add(array $ticked): string
	{
		return $this->shopper->form($this->path($this->main), ['add-to-cart' => $this->main->get_id(), 'quantity' => 1, 'encore_product_offers' => $ticked]);
	}

	private function page(?\WC_Product $product = null): string
	{
		return $this->shopper->page($this->path($product ?? $this->main));
	}

	private function path(\WC_Product $product): string
	{
		return (string) wp_parse_url((string) get_permalink($product->get_id()), PHP_URL_PATH);
	}

	/** The box names the form, or lies in it. */
	private function assertInForm(string $page, string $box): void
	{
		self::assertSame(1, preg_match('/ form="([^"]+)"/', $box, $form), 'Block themes have the block before the form.');
		self::assertSame(1, preg_match('/<form[^>]* id="' . ($form[1] ?? '') . '"/', $page));
	}

	/** @return array{\WC_Product, int, int} */
	private function shirt(): array
	{
		$colour = new \WC_Product_Attribute();
		$colour->set_name('Colour');
		$colour->set_options(['Blue', 'Red']);
		$colour->set_variation(true);
		$shirt = new \WC_Product_Variable();
		$shirt->set_props(['name' => 'Shirt']);
		$shirt->set_attributes([$colour]);
		$shirt->save();
		$ids = [];
		foreach (['Blue', 'Red'] as $name) {
			$variation = new \WC_Product_Variation();
			$variation->set_props(['parent_id' => $shirt->get_id(), 'regular_price' => '20', 'virtual' => true, 'tax_status' => 'none']);
			$variation->set_attributes(['colour' => $name]);
			$ids[] = $variation->save();
		}
		\WC_Product_Variable::sync($shirt->get_id());
		return [BumpShop::read($shirt->get_id()), $ids[0], $ids[1]];
	}
}
