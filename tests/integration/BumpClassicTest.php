<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Ports\ShopSettings;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\TestCase;

/**
 * The bump on the classic checkout, as a browser without scripts and as WooCommerce's own script use it.
 * Rules L1, L6, S2, A2, A6, R21.
 */
final class BumpClassicTest extends TestCase
{
	private const PAGE = '/classic-checkout/';

	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper();
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->offer = $this->shop->offer(
			$this->shop->product('Workbook', '40')->get_id(),
			$this->main,
			['headline' => 'Take <b>this</b> & that', 'price' => ['type' => 'fixed', 'value' => '27']],
		);
		$this->shopper->add($this->main);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_L1_printed_unticked_with_plain_text(): void
	{
		$page = $this->shopper->page(self::PAGE);
		self::assertSame([(string) $this->offer], BumpShopper::values($page, 'encore_shown'));
		self::assertSame('none', BumpShopper::inTotal($page));
		self::assertDoesNotMatchRegularExpression('/class="encore-bump__checkbox"[^>]*checked/', $page);
		self::assertStringContainsString('Regular price: </span>$40.00</del>', $page);
		self::assertStringContainsString('<span class="encore-bump__now">$27.00</span>', $page);
		self::assertStringNotContainsString('<b>this</b>', $page);
	}

	public function test_A2_it_brings_the_words_for_what_became_of_a_tick(): void
	{
		foreach ([[true, 'added to'], [false, 'removed from']] as [$isTicked, $words]) {
			$this->shopper->answer($this->offer, $isTicked);
			self::assertMatchesRegularExpression("/data-said=\"Take [^\"<>]*that: {$words} your order\\.\"/", $this->shopper->page(self::PAGE));
		}
	}

	public function testItLooksAsTheOwnerHasChosenAndPlainWhereTheChoiceIsNotOurs(): void
	{
		$settings = get_option('encore_settings');
		foreach (['compact' => 'compact', 'ticked" checked="checked' => 'plain'] as $chosen => $look) {
			update_option('encore_settings', ['bump_look' => $chosen] + (array) $settings);
			$page = $this->shopper->page(self::PAGE);
			self::assertStringContainsString("<div class=\"encore-bumps is-style-{$look}\"", $page);
			self::assertDoesNotMatchRegularExpression('/class="encore-bump__checkbox"[^>]*checked/', $page);
		}
		update_option('encore_settings', $settings);
	}

	public function test_A6_without_scripts_a_tick_stops_the_order_once_and_shows_the_new_total(): void
	{
		$page = $this->shopper->page(self::PAGE);
		$withCard = ['payment_method' => 'encore_sandbox'] + $this->shopper->fields($page, [$this->offer]);
		$again = $this->shopper->form(self::PAGE, $withCard + ['woocommerce_checkout_place_order' => '1']);
		self::assertSame(200, $this->shopper->status);
		self::assertStringContainsString('your card details are not kept: please type them again.', $again);
		self::assertStringContainsString('Your order has changed.', $again);
		self::assertStringContainsString('124.00', $again);
		self::assertStringMatchesFormat("{$this->offer}-%d:1x27.00", BumpShopper::inTotal($again));
		$this->shopper->form(self::PAGE, $this->shopper->fields($again, [$this->offer]) + ['woocommerce_checkout_place_order' => '1']);
		self::assertSame(302, $this->shopper->status);
		$order = BumpShop::lastOrder();
		self::assertSame('124.00', $order->get_total());
		self::assertSame('27', BumpShop::line($order)?->get_total());
	}

	public function test_A6_an_unticked_bump_leaves_in_the_same_way(): void
	{
		$this->shopper->answer($this->offer);
		$page = $this->shopper->page(self::PAGE);
		self::assertStringContainsString('checked="checked"', $page);
		$answer = $this->pay(['payment_method' => 'encore_sandbox'] + $this->shopper->fields($page, []));
		self::assertSame('failure', $answer->at('result'));
		self::assertTrue($answer->at('refresh'));
		self::assertStringContainsString('97.00', $answer->text('messages'));
		self::assertStringNotContainsString('type them again', $answer->text('messages'), 'With scripts the fields stay as they are.');
		$answer = $this->pay($this->shopper->fields($this->shopper->page(self::PAGE), []));
		self::assertSame('success', $answer->at('result'));
		self::assertSame('97.00', $answer->order()->get_total());
	}

	public function test_A6_what_is_not_possible_names_each_offer_that_it_speaks_of(): void
	{
		$this->shopper->page(self::PAGE);
		[$cup, $colours] = $this->shop->variable('Cup', ['Sand' => ['regular_price' => '10'], 'Ocean' => ['regular_price' => '12']]);
		[$bowl] = $this->shop->variable('Bowl', ['Sand' => ['regular_price' => '10'], 'Ocean' => ['regular_price' => '12']]);
		$offers = [$this->shop->offer($cup, $this->main, ['headline' => 'A <i>cup</i>']), $this->shop->offer($bowl, $this->main, ['headline' => 'A bowl'])];
		$fields = ['woocommerce_checkout_place_order' => '1', 'encore_shown' => $offers, 'encore_variation' => [$offers[0] => '0', $offers[1] => '0'], 'encore_pieces' => [$offers[0] => '1', $offers[1] => '1']];
		$page = $this->shopper->form(self::PAGE, $fields + $this->shopper->fields($this->shopper->page(self::PAGE), $offers));
		self::assertStringContainsString('“A &lt;i&gt;cup&lt;/i&gt;”: Please choose first.', $page);
		self::assertStringContainsString('“A bowl”: Please choose first.', $page);
		$sand = BumpShop::read($colours['Sand']);
		$sand->set_stock_status('outofstock');
		$sand->save();
		$chosen = ['encore_variation' => [$offers[0] => (string) $colours['Sand'], $offers[1] => '0']];
		$page = $this->shopper->form(self::PAGE, $chosen + $fields + $this->shopper->fields($this->shopper->page(self::PAGE), $offers));
		self::assertStringContainsString('“A &lt;i&gt;cup&lt;/i&gt;”: What you have chosen is sold out', $page);
	}

	public function test_A6_the_button_that_updates_totals_takes_the_tick_without_a_word(): void
	{
		$page = $this->shopper->page(self::PAGE);
		$again = $this->shopper->form(self::PAGE, $this->shopper->fields($page, [$this->offer]) + ['woocommerce_checkout_update_totals' => '1']);
		self::assertStringNotContainsString('Your order has changed.', $again);
		self::assertStringMatchesFormat("{$this->offer}-%d:1x27.00", BumpShopper::inTotal($again));
	}

	public function test_S2_a_form_takes_no_more_than_the_owner_allows_and_one_instead_of_another(): void
	{
		$this->shop->set(StoredSettings::OPTION, [ShopSettings::MOST_BUMPS => 1]);
		$other = $this->shop->offer($this->shop->product('Cards', '20')->get_id(), $this->main, ['headline' => 'Cards', 'priority' => 1]);
		$form = ['encore_shown' => [$other, $this->offer], 'woocommerce_checkout_update_totals' => '1'];
		$page = $this->shopper->page(self::PAGE);
		$again = $this->shopper->form(self::PAGE, $form + $this->shopper->fields($page, [$other, $this->offer]));
		self::assertStringContainsString('“Take &lt;b&gt;this&lt;/b&gt; &amp; that”: Your order has as many of these offers as it can have', $again);
		self::assertStringMatchesFormat("{$other}-%d:1x10.00", BumpShopper::inTotal($again));
		foreach ([[$this->offer, '27'], [$other, '10']] as [$offer, $price]) {
			$again = $this->shopper->form(self::PAGE, $form + $this->shopper->fields($page, [$offer]));
			self::assertStringNotContainsString('as many of these offers', $again);
			self::assertStringMatchesFormat("{$offer}-%d:1x{$price}.00", BumpShopper::inTotal($again));
		}
	}

	public function test_R21_a_tick_that_is_in_the_cart_but_not_in_the_shown_total_does_not_pay(): void
	{
		$fields = $this->shopper->fields($this->shopper->page(self::PAGE), [$this->offer]);
		// The update of the tick has reached the server, its answer has not reached the page.
		$this->shopper->answer($this->offer);
		$answer = $this->pay($fields);
		self::assertSame('failure', $answer->at('result'));
		self::assertStringContainsString('124.00', $answer->text('messages'));
	}

	public function testTheUpdateOfTheTotalsTakesTheTickAlong(): void
	{
		$page = $this->shopper->page(self::PAGE);
		preg_match('/"update_order_review_nonce":"([^"]+)/', $page, $nonce);
		$fields = $this->shopper->fields($page, [$this->offer]);
		$answer = new BumpAnswer(json_decode($this->shopper->form('/?wc-ajax=update_order_review', ['security' => $nonce[1] ?? '', 'post_data' => http_build_query($fields), 'country' => 'US', 'state' => 'CA', 'postcode' => '94105']), true));
		self::assertSame('success', $answer->at('result'));
		self::assertStringContainsString('124.00', $answer->fragment('.woocommerce-checkout-review-order-table'));
		self::assertStringMatchesFormat("{$this->offer}-%d:1x27.00", BumpShopper::inTotal($answer->fragment('.woocommerce-checkout-payment')));
	}

	public function test_L6_on_the_form_a_changed_price_stops_the_order_once(): void
	{
		$this->shopper->answer($this->offer);
		$page = $this->shopper->page(self::PAGE);
		$this->shop->change($this->offer, ['price' => ['type' => 'fixed', 'value' => '30']]);
		$answer = $this->pay($this->shopper->fields($page, [$this->offer]));
		self::assertSame('failure', $answer->at('result'));
		self::assertStringContainsString('has changed', $answer->text('messages'));
		$answer = $this->pay($this->shopper->fields($this->shopper->page(self::PAGE), [$this->offer]));
		self::assertSame('127.00', $answer->order()->get_total());
	}

	/**
	 * As WooCommerce's script sends the form.
	 *
	 * @param array<string, mixed> $fields
	 */
	private function pay(array $fields): BumpAnswer
	{
		return new BumpAnswer(json_decode($this->shopper->form('/?wc-ajax=checkout', $fields), true));
	}
}
