<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** The order on the screen is the one that is paid (rule L6), and whoever looked once more can always get on. Rules S2, R14. */
final class BumpShownTest extends TestCase
{
	private const CLASSIC = '/classic-checkout/';

	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $extra;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '100')->get_id();
		$this->extra = $this->shop->product('Workbook', '40')->get_id();
		$this->offer = $this->shop->offer($this->extra, $this->main, ['price' => ['type' => 'fixed', 'value' => '27'], 'priority' => 1]);
		$this->shopper->add($this->main);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	/** @return iterable<string, array{string, string}> places where both were ticked, and of the page that pays; A and B are offers */
	public static function pages(): iterable
	{
		yield 'the editor has picked another offer' => ['A', 'B'];
		yield 'a page with one place after one with two' => ['A,B', 'A'];
		yield 'one place for the best after two' => ['0,0', '0'];
	}

	#[DataProvider('pages')]
	public function test_R14_a_bump_in_the_cart_without_a_place_on_this_page_is_paid(string $before, string $now): void
	{
		$other = $this->shop->offer($this->shop->product('Audio', '50')->get_id(), $this->main, ['priority' => 2]);
		$places = fn(string $page): string => str_replace(['A', 'B'], [(string) $this->offer, (string) $other], $page);
		$this->shopper->places = $places($before);
		$this->shopper->answer($this->offer);
		if ($before !== 'A') {
			$this->shopper->answer($other);
		}
		$this->shopper->places = $places($now);
		$page = $this->shopper->cart();
		$paid = $this->shopper->payAsShown($page);
		self::assertSame(200, $this->shopper->status, (string) $paid);
		self::assertSame($page->int('totals.total_price'), (int) round(100 * (float) $paid->order()->get_total()));
	}

	/** @return iterable<string, array{array<string, mixed>, string, string}> what the owner changes, the new total, a page in another tab */
	public static function changes(): iterable
	{
		$price = ['price' => ['type' => 'fixed', 'value' => '37']];
		foreach (['', 'the Mini-Cart', '/cart/', self::CLASSIC, '/?wc-ajax=get_refreshed_fragments'] as $tab) {
			yield "a price, {$tab}" => [$price, '137.00', $tab];
			yield "a quantity, {$tab}" => [['quantity' => 3], '181.00', $tab];
		}
	}

	/** @param array<string, mixed> $change */
	#[DataProvider('changes')]
	public function test_L6_a_change_between_look_and_pay_stops_the_order_once(array $change, string $total, string $tab): void
	{
		$page = $this->shopper->answer($this->offer);
		$this->shop->change($this->offer, $change);
		$this->look($tab);
		$stopped = $this->shopper->payAsShown($page);
		self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')], (string) $stopped);
		self::assertSame(str_replace('.', '', $total), $stopped->at('data.cart.totals.total_price'));
		$paid = $this->shopper->payAsShown(new BumpAnswer($stopped->at('data.cart')));
		self::assertSame(200, $this->shopper->status, (string) $paid);
		self::assertSame($total, $paid->order()->get_total());
	}

	/** @param array<string, mixed> $change */
	#[DataProvider('changes')]
	public function test_L6_on_the_form_a_change_stops_the_order_once(array $change, string $total, string $tab): void
	{
		$this->shopper->answer($this->offer);
		$page = $this->shopper->page(self::CLASSIC);
		$this->shop->change($this->offer, $change);
		$this->look($tab);
		$answer = $this->payForm($page, [$this->offer]);
		self::assertSame('failure', $answer->at('result'), (string) $answer);
		self::assertStringContainsString('The price of “Workbook” has changed', $answer->text('messages'));
		self::assertTrue($answer->at('refresh'));
		$answer = $this->payForm($this->shopper->page(self::CLASSIC), [$this->offer]);
		self::assertSame($total, $answer->order()->get_total());
	}

	public function test_L6_who_does_not_say_what_was_shown_is_held_to_the_cart_of_the_session(): void
	{
		$this->shopper->places = '';
		$this->shopper->answer($this->offer);
		$this->shop->change($this->offer, ['quantity' => 3]);
		$stopped = $this->shopper->pay();
		self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')], (string) $stopped);
		self::assertSame('181.00', $this->shopper->pay()->order()->get_total());
	}

	public function test_S2_what_the_page_says_it_showed_is_never_a_price(): void
	{
		$this->shopper->answer($this->offer);
		foreach (["{$this->offer}-{$this->extra}:1x1", "{$this->offer}-{$this->extra}:9x0", "{$this->offer}-{$this->extra}:1x27.00000", "{$this->offer}-{$this->extra}:1x-27"] as $forged) {
			$this->shopper->pay([], $forged);
			self::assertContains($this->shopper->status, [409, 200], $forged);
			if ($this->shopper->status === 200) {
				break;
			}
		}
		self::assertSame(27.0, (float) BumpShop::line(BumpShop::lastOrder())?->get_total());
	}

	public function test_L6_on_the_form_a_bump_ticked_in_another_tab_stops_the_order_once(): void
	{
		$this->shop->set('encore_settings', ['most_bumps' => '1']);
		$other = $this->shop->offer($this->shop->product('Audio', '60')->get_id(), $this->main, ['price' => ['type' => 'fixed', 'value' => '50'], 'priority' => 5]);
		$page = $this->shopper->page(self::CLASSIC);
		self::assertSame([(string) $this->offer], BumpShopper::values($page, 'encore_shown'));
		$this->shopper->answer($other);
		$answer = $this->payForm($page, []);
		self::assertSame('failure', $answer->at('result'), (string) $answer);
		self::assertStringContainsString('150.00', $answer->text('messages'));
		$page = $this->shopper->page(self::CLASSIC);
		self::assertSame([(string) $other], BumpShopper::values($page, 'encore_shown'));
		self::assertSame('150.00', $this->payForm($page, [$other])->order()->get_total());
	}

	public function test_L6_a_form_that_shows_no_bump_says_so(): void
	{
		$shopper = new BumpShopper();
		$shopper->add($this->shop->product('Unrelated', '5')->get_id());
		$page = $shopper->page(self::CLASSIC);
		$shopper->add($this->main);
		$shopper->answer($this->offer);
		$this->shopper = $shopper;
		self::assertStringContainsString('132.00', $this->payForm($page, [])->text('messages'));
		self::assertSame('132.00', $this->payForm($shopper->page(self::CLASSIC), [$this->offer])->order()->get_total());
	}

	public function test_L6_the_form_of_a_theme_that_prints_no_bump_is_paid(): void
	{
		$this->shopper->answer($this->offer);
		$fields = $this->shopper->fields($this->shopper->page(self::CLASSIC), []);
		unset($fields['encore_shown'], $fields['encore_in_total'], $fields['encore_offers']);
		$answer = new BumpAnswer(json_decode($this->shopper->form('/?wc-ajax=checkout', $fields), true));
		self::assertSame('127.00', $answer->order()->get_total());
	}

	/** Routes are found in any case of letters, and a plugin may ask for something else on the way. */
	public function test_L6_the_paying_request_is_known_however_it_is_written(): void
	{
		$plugin = WPMU_PLUGIN_DIR . '/encore-test-asks.php';
		file_put_contents($plugin, '<?php add_filter("rest_request_before_callbacks", function ($response, $handler, $request) { static $done = false; if (!$done && str_contains(strtolower($request->get_route()), "/checkout")) { $done = true; rest_do_request(new WP_REST_Request("GET", "/wc/store/v1/products")); } return $response; }, 20, 3);');
		try {
			$this->shopper->answer($this->offer);
			foreach (['/CHECKOUT' => '30', '/checkout' => '31'] as $route => $price) {
				$this->shop->change($this->offer, ['price' => ['type' => 'fixed', 'value' => $price]]);
				$stopped = $this->shopper->pay(route: $route);
				self::assertSame([409, 'encore_price_changed'], [$this->shopper->status, $stopped->at('code')], $route);
			}
		} finally {
			unlink($plugin);
		}
	}

	public function test_L6_the_mini_cart_of_a_classic_theme_shows_the_bumps_price(): void
	{
		$this->shopper->answer($this->offer);
		$answer = new BumpAnswer(json_decode($this->shopper->page('/?wc-ajax=get_refreshed_fragments'), true));
		$words = (string) preg_replace('/\s+/', ' ', html_entity_decode(wp_strip_all_tags($answer->fragment('div.widget_shopping_cart_content'))));
		self::assertStringContainsString('1 × $27.00', $words);
		self::assertStringContainsString('$127.00', $words);
	}

	/** Compound taxes inside prices: WooCommerce's functions for one price and for a cart differ by a cent. */
	public function test_L6_a_ticked_bump_shows_what_the_carts_line_costs(): void
	{
		foreach (['woocommerce_prices_include_tax' => 'yes', 'woocommerce_tax_display_cart' => 'incl', 'woocommerce_tax_round_at_subtotal' => 'no', 'woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'US:CA', 'woocommerce_default_customer_address' => 'base'] as $option => $value) {
			$this->shop->set($option, $value);
		}
		$rates = [];
		foreach (['7.25', '2.375'] as $number => $percent) {
			$rates[] = \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'US', 'tax_rate_state' => 'CA', 'tax_rate' => $percent, 'tax_rate_name' => "T{$number}", 'tax_rate_priority' => $number + 1, 'tax_rate_compound' => $number, 'tax_rate_shipping' => 0, 'tax_rate_order' => $number, 'tax_rate_class' => 'zero-rate']);
		}
		try {
			$extra = $this->shop->product('Taxed', '20', ['tax_status' => 'taxable', 'tax_class' => 'zero-rate'])->get_id();
			foreach (['18.88', '3.33', '19.99', '13.32'] as $price) {
				$this->shop->change($this->offer, ['product_id' => $extra, 'price' => ['type' => 'fixed', 'value' => $price]]);
				$shopper = new BumpShopper();
				$before = (int) $shopper->add($this->main)->total();
				$cart = $shopper->answer($this->offer);
				$line = $cart->item($extra);
				self::assertSame($line->int('totals.line_subtotal') + $line->int('totals.line_subtotal_tax'), $cart->bump()->int('price.amount'), $price);
				self::assertSame((int) $cart->total() - $before, $cart->bump()->int('price.amount'), $price);
			}
		} finally {
			array_map(\WC_Tax::_delete_tax_rate(...), $rates);
		}
	}

	private function look(string $tab): void
	{
		if ($tab === 'the Mini-Cart') {
			$this->shopper->places = '';
			$this->shopper->cart();
			$this->shopper->places = '0';
		} elseif ($tab !== '') {
			$this->shopper->page($tab);
		}
	}

	/** @param list<int> $ticked */
	private function payForm(string $page, array $ticked): BumpAnswer
	{
		return new BumpAnswer(json_decode($this->shopper->form('/?wc-ajax=checkout', $this->shopper->fields($page, $ticked)), true));
	}
}
