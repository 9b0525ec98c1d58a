<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\TestCase;

/** The offer in the cart, on the block's cart and the classic one. Rules L1, L6, L8, R6, R12, R14, P1, A6. */
final class CartOfferTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $extra;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper('cart:0');
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->extra = $this->shop->product('Workbook', '40')->get_id();
		$this->offer = $this->shop->offer($this->extra, $this->main, ['placement' => 'cart']);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L1_it_stands_in_the_cart_alone_and_unticked(): void
	{
		$this->shop->offer($this->shop->product('Audio', '20')->get_id(), $this->main);
		$cart = $this->shopper->add($this->main);
		self::assertSame([[$this->offer], [false]], [$cart->each('extensions.encore.bumps', 'offer_id'), $cart->each('extensions.encore.bumps', 'accepted')]);
		self::assertSame('9700', $cart->total());
		foreach (['cart:', 'cart:x', 'Cart:0', 'product:0', 'cart:0,', "cart:0' OR '1", 'checkout:0'] as $nonsense) {
			$this->shopper->places = $nonsense;
			self::assertEmpty($this->shopper->cart()->at('extensions.encore.bumps'), $nonsense);
		}
		$this->shopper->places = "cart:{$this->offer},0";
		self::assertSame([$this->offer], $this->shopper->cart()->each('extensions.encore.bumps', 'offer_id'), 'two never show the same');
	}

	public function test_R14_it_joins_as_one_line_that_goes_with_its_trigger(): void
	{
		$this->shopper->add($this->main);
		foreach ([1, 2] as $ignored) {
			$cart = $this->shopper->answer($this->offer);
			self::assertSame('11700', $cart->total());
			self::assertSame([true], $cart->each('extensions.encore.bumps', 'accepted'), 'it shows as taken, and nothing else in its place');
		}
		$cart = $this->shopper->store('POST', '/cart/remove-item', ['key' => $cart->item($this->main)->text('key')]);
		self::assertSame([], $cart->at('items'));
		self::assertSame(['encore_offer_gone'], $cart->each('errors', 'code'));
	}

	public function test_R12_L8_the_price_in_the_cart_is_what_is_paid_with_three_decimals_and_tax(): void
	{
		$this->shop->oddPrices(3);
		$main = $this->shop->product('Lamp', '10', ['tax_status' => 'taxable'])->get_id();
		$extra = $this->shop->product('Bulb', '10.005', ['tax_status' => 'taxable'])->get_id();
		$offer = $this->shop->offer($extra, $main, ['placement' => 'cart', 'quantity' => 3, 'price' => ['type' => 'percent', 'value' => '33.33']]);
		$shown = $this->shopper->add($main)->bump();
		self::assertSame('$30.015', $shown->text('regular_price_text'));
		$line = $this->shopper->answer($offer)->item($extra);
		self::assertGreaterThan(0, $line->int('totals.line_subtotal_tax'));
		self::assertSame($shown->int('price.amount'), $line->int('totals.line_subtotal') + $line->int('totals.line_subtotal_tax'));
	}

	public function test_R6_what_sold_out_between_the_view_and_the_tick_is_told_and_does_not_join(): void
	{
		$this->shopper->add($this->main);
		self::assertSame([$this->offer], $this->shopper->cart()->each('extensions.encore.bumps', 'offer_id'));
		$workbook = BumpShop::read($this->extra);
		$workbook->set_stock_status('outofstock');
		$workbook->save();
		$said = $this->shopper->answer($this->offer);
		self::assertSame([409, 'encore_offer_gone', 'This offer is no longer available. Your order stays as it was.'], [$this->shopper->status, $said->at('code'), $said->at('message')]);
		$cart = $this->shopper->cart();
		self::assertSame([[$this->main], '9700'], [$cart->each('items', 'id'), $cart->total()]);
	}

	public function test_L6_at_the_checkout_it_is_no_bump_but_paid_as_shown(): void
	{
		$bump = $this->shop->offer($this->shop->product('Audio', '20')->get_id(), $this->main);
		$this->shopper->add($this->main);
		$this->shopper->answer($this->offer);
		$this->shopper->places = '0';
		$cart = $this->shopper->cart();
		self::assertSame([$bump], $cart->each('extensions.encore.bumps', 'offer_id'));
		$this->shop->change($this->offer, ['price' => ['type' => 'regular', 'value' => '0']]);
		$stopped = $this->shopper->payAsShown($cart);
		self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')]);
		$order = $this->shopper->payAsShown($this->shopper->cart())->order();
		self::assertSame('137.00', $order->get_total());
		self::assertSame([['offer_id' => (string) $this->offer, 'state' => 'accepted']], $this->shop->presentations($order->get_id()));
	}

	/** As such a button does: it knows the cart's total and the checkout's route, and nothing of Encore. */
	public function test_R14_an_express_button_shows_and_charges_what_is_ticked(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->offer);
		$this->shopper->places = '';
		self::assertSame('11700', $this->shopper->cart()->total());
		$address = ['first_name' => 'Ada', 'last_name' => 'Lane', 'address_1' => '1 Market Street', 'city' => 'San Francisco', 'state' => 'CA', 'country' => 'US', 'postcode' => '94105'];
		$asked = $this->shopper->store('POST', '/cart/update-customer', ['billing_address' => $address, 'shipping_address' => $address]);
		self::assertSame('11700', $asked->total());
		$order = $this->shopper->pay()->order();
		self::assertSame('117.00', $order->get_total());
		self::assertSame([['offer_id' => (string) $this->offer, 'state' => 'accepted']], $this->shop->presentations($order->get_id()));
		$ofProduct = new BumpShopper('');
		$ofProduct->add($this->main);
		$alone = $ofProduct->pay()->order();
		self::assertSame(['97.00', []], [$alone->get_total(), $this->shop->presentations($alone->get_id())], 'one on the page of a product buys that product alone');
	}

	public function test_A6_the_classic_cart_takes_and_gives_back_without_scripts(): void
	{
		$page = BumpShop::classicCart();
		$this->shopper->add($this->main);
		$html = $this->shopper->page($page);
		self::assertSame([(string) $this->offer], BumpShopper::values($html, 'encore_shown'));
		self::assertDoesNotMatchRegularExpression('/class="encore-bump__checkbox"[^>]*checked/', $html);
		$forged = ['encore_shown' => [$this->offer], 'encore_offers' => [$this->offer], 'update_cart' => '1'];
		$this->shopper->form($page, $forged + ['woocommerce-cart-nonce' => 'forged']);
		self::assertSame('9700', $this->shopper->cart()->total(), 'another site cannot tick it');
		preg_match('/woocommerce-cart-nonce" value="([^"]+)/', $html, $nonce);
		$this->shopper->form($page, $forged + ['woocommerce-cart-nonce' => $nonce[1] ?? '']);
		self::assertMatchesRegularExpression('/class="encore-bump__checkbox"[^>]*checked/', $this->shopper->page($page));
		self::assertSame('11700', $this->shopper->cart()->total());
		$this->shopper->form($page, ['encore_offers' => []] + $forged + ['woocommerce-cart-nonce' => $nonce[1] ?? '']);
		self::assertSame('9700', $this->shopper->cart()->total());
	}

	/** The table and the box name one line: what the shopper has changed counts, of a quantity changed in both the box. */
	public function test_A6_in_the_classic_cart_the_table_says_how_many_too(): void
	{
		[$cup, $cups] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '20'], 'Ocean' => ['regular_price' => '24']]);
		$this->shop->change($this->offer, ['product_id' => $cup, 'most' => 4]);
		$page = BumpShop::classicCart();
		$this->shopper->add($this->main);
		foreach ([
			'table' => ['Sand', 3, 'Sand', 1, ['Sand' => 3]],
			'box' => ['Sand', 1, 'Sand', 2, ['Sand' => 2]],
			'both' => ['Sand', 3, 'Sand', 2, ['Sand' => 2]],
			'more than the owner allows' => ['Sand', 5, 'Sand', 1, ['Sand' => 1]],
			'another colour, and the table’s quantity' => ['Sand', 3, 'Ocean', 1, ['Ocean' => 3]],
			'taken out in the table' => ['Sand', 0, 'Sand', 1, []],
			'taken out in the table, chosen anew in the box' => ['Sand', 0, 'Ocean', 2, ['Ocean' => 2]],
			'unticked' => ['Sand', 3, '', 1, []],
		] as $what => [$colour, $table, $inBox, $box, $expected]) {
			$cart = $this->shopper->extend(['offer_id' => $this->offer, 'accepted' => true, 'variation_id' => $cups[$colour], 'quantity' => 1]);
			$html = $this->shopper->page($page);
			preg_match('/woocommerce-cart-nonce" value="([^"]+)/', $html, $nonce);
			$this->shopper->form($page, [
				'cart' => [$cart->item($cups[$colour])->text('key') => ['qty' => (string) $table]],
				'encore_shown' => BumpShopper::values($html, 'encore_shown'),
				'encore_in_total' => BumpShopper::inTotal($html),
				'encore_offers' => $inBox === '' ? [] : [$this->offer],
				'encore_variation' => [$this->offer => (string) $cups[$inBox ?: 'Sand']],
				'encore_pieces' => [$this->offer => (string) $box],
				'woocommerce-cart-nonce' => $nonce[1] ?? '',
				'update_cart' => '1',
			]);
			$cart = $this->shopper->cart();
			$ids = array_map(static fn(string $name): int => $cups[$name], array_keys($expected));
			self::assertSame([[$this->main, ...$ids], [1, ...array_values($expected)]], [$cart->each('items', 'id'), $cart->each('items', 'quantity')], $what);
		}
	}

	public function test_P1_a_cart_without_such_an_offer_prints_and_says_nothing(): void
	{
		$this->shop->change($this->offer, ['enabled' => false]);
		$this->shop->offer($this->extra, $this->main);
		$this->shopper->add($this->main);
		foreach (['/cart/', BumpShop::classicCart()] as $path) {
			// The sandbox gateway and the seeded links are not the plugin's.
			preg_match_all('~encore(?![-_]sandbox)[-_/][\w-]+~', $this->shopper->page($path), $ours);
			self::assertSame([], $ours[0], $path);
		}
		$this->shopper->places = '';
		self::assertNull($this->shopper->cart()->at('extensions.encore'));
	}
}
