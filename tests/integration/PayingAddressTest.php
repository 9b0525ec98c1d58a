<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/**
 * The Checkout block's payment brings an address, for which WooCommerce works the cart out a second time: what an offer's lines
 * were then is not paid unseen. Rule L6.
 */
final class PayingAddressTest extends TestCase
{
	private const ABROAD = ['country' => 'DE', 'state' => 'DE-BE', 'postcode' => '10115', 'city' => 'Berlin'];
	private const AT_HOME = ['type' => 'country', 'not' => false, 'values' => ['US'], 'from' => '', 'to' => ''];

	private BumpShop $shop;
	private BumpShopper $shopper;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shop->set('woocommerce_default_customer_address', 'base');
		$this->shop->set('woocommerce_default_country', 'US:CA');
		$this->shopper = new BumpShopper();
	}

	protected function tearDown(): void
	{
		@unlink(WPMU_PLUGIN_DIR . '/second.php');
		$this->shop->putBack();
	}

	#[TestWith(['add', '10700'])]
	#[TestWith(['replace', '1000'])]
	public function test_L6_an_offer_that_the_address_of_the_payment_ends_stops_the_order_once(string $joins, string $shown): void
	{
		$page = $this->taken($joins, [[self::AT_HOME]]);
		self::assertSame($shown, $page->total());
		$refused = $this->pay($page, self::ABROAD);
		self::assertSame([409, 'encore_order_changed', null], [$this->shopper->status, $refused->text('code'), $refused->at('payment_result')]);
		self::assertStringContainsString('Candle', $refused->text('message'));
		$now = $this->shopper->cart();
		self::assertSame([['Course'], '9700'], [$now->each('items', 'name'), $now->total()]);
		self::assertSame('97.00', $this->pay($now, self::ABROAD)->order()->get_total());
	}

	#[TestWith(['add', '107.00'])]
	#[TestWith(['replace', '10.00'])]
	public function test_L6_an_address_that_changes_nothing_stops_nothing(string $joins, string $total): void
	{
		$page = $this->taken($joins, [[self::AT_HOME]]);
		self::assertSame($total, $this->pay($page, [])->order()->get_total());
	}

	#[TestWith(['add'])]
	#[TestWith(['replace'])]
	public function test_R17_an_error_of_ours_at_the_second_look_charges_nothing_that_was_not_shown(string $joins): void
	{
		$page = $this->taken($joins, []);
		file_put_contents(WPMU_PLUGIN_DIR . '/second.php', '<?php
			add_action("woocommerce_store_api_checkout_update_customer_from_request", fn() => add_filter("woocommerce_product_get_regular_price", function ($price) {
				$asks = array_column(debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, 8), "class");
				return in_array("Encore\\WooCommerce\\Catalog\\ProductCatalog", $asks, true) ? throw new RuntimeException("second") : $price;
			}));
		');
		$refused = $this->pay($page, []);
		self::assertSame([409, null], [$this->shopper->status, $refused->at('payment_result')], $refused->text('message'));
	}

	#[TestWith(['add', 'remove_cart_item'])]
	#[TestWith(['add', 'unset'])]
	#[TestWith(['replace', 'remove_cart_item'])]
	#[TestWith(['replace', 'unset'])]
	public function test_L6_another_plugin_that_takes_the_offer_out_at_the_second_look_stops_the_order_once(string $joins, string $how): void
	{
		$this->shopper->add($this->shop->product('Pen', '3')->get_id());
		$page = $this->taken($joins, []);
		$this->meanwhile('"DE" === WC()->customer->get_billing_country()', $how === 'unset' ? 'unset($cart->cart_contents[$key]);' : '$cart->remove_cart_item($key);');
		$refused = $this->pay($page, self::ABROAD);
		self::assertSame([409, 'encore_order_changed', null], [$this->shopper->status, $refused->text('code'), $refused->at('payment_result')]);
		$now = $this->shopper->cart();
		self::assertNotContains('Candle', $now->each('items', 'name'));
		self::assertSame((int) $now->total(), (int) round(100 * (float) $this->pay($now, self::ABROAD)->order()->get_total()));
	}

	#[TestWith(['true'])]
	#[TestWith(['"DE" === WC()->customer->get_billing_country()'])]
	public function test_L6_pieces_that_another_plugin_writes_and_ours_takes_back_stop_nothing(string $when): void
	{
		$page = $this->taken('add', []);
		$this->meanwhile($when, '$cart->cart_contents[$key]["quantity"] = 2;');
		self::assertSame('107.00', $this->pay($page, self::ABROAD)->order()->get_total());
	}

	/** A plugin of somebody else, at every calculation. */
	private function meanwhile(string $when, string $does): void
	{
		file_put_contents(WPMU_PLUGIN_DIR . '/second.php', "<?php add_action('woocommerce_before_calculate_totals', function (\$cart) { if ({$when}) { foreach (\$cart->get_cart() as \$key => \$line) { if ('Candle' === \$line['data']->get_name()) { {$does} } } } });");
	}

	/**
	 * @param list<list<array<string, mixed>>> $conditions
	 * @return BumpAnswer the cart with the offer
	 */
	private function taken(string $joins, array $conditions): BumpAnswer
	{
		$course = $this->shop->product('Course', '97')->get_id();
		$offer = $this->shop->offer($this->shop->product('Candle', '20')->get_id(), $course, ['joins' => $joins, 'price' => ['type' => 'fixed', 'value' => '10'], 'conditions' => $conditions]);
		$this->shopper->add($course);
		$this->shopper->answer($offer);
		return $this->shopper->cart();
	}

	/** @param array<string, string> $where */
	private function pay(BumpAnswer $page, array $where): BumpAnswer
	{
		$address = $where + BumpShopper::ADDRESS;
		return $this->shopper->pay(['billing_address' => $address + ['email' => 'ada@example.com', 'phone' => '5551234567'], 'shipping_address' => $address], $page->text('extensions.encore.shown'));
	}
}
