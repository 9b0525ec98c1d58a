<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\RandomUuids;
use PHPUnit\Framework\TestCase;

/** What an order remembers of its bumps, and what is written down of what was shown. */
final class BumpOrderTest extends TestCase
{
	private BumpShop $shop;
	private BumpShopper $shopper;
	private int $main;
	private int $first;
	private int $second;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->shopper = new BumpShopper('0,0');
		$this->main = $this->shop->product('Course', '97')->get_id();
		$this->first = $this->shop->offer($this->shop->product('Workbook', '40')->get_id(), $this->main, ['priority' => 1]);
		$this->second = $this->shop->offer($this->shop->product('Audio', '20')->get_id(), $this->main, ['priority' => 2]);
	}

	protected function tearDown(): void
	{
		$this->shop->putBack();
	}

	public function test_shown_and_answered_bumps_belong_to_the_order(): void
	{
		$this->shopper->add($this->main);
		self::assertSame(['offers' => [$this->first, $this->second]], $this->show([$this->first, $this->second]));
		$this->show([$this->first, $this->second]);
		$this->shopper->answer($this->second);
		$paid = $this->shopper->pay();
		self::assertEquals([
			['offer_id' => (string) $this->first, 'state' => 'declined'],
			['offer_id' => (string) $this->second, 'state' => 'accepted'],
		], $this->shop->presentations($paid['order_id']));
	}

	public function test_a_second_try_of_the_same_order_answers_anew(): void
	{
		global $wpdb;
		$presentations = new PresentationTable(new Connection($wpdb), new Tables(new Connection($wpdb)), new RandomUuids());
		$now = new \DateTimeImmutable('2026-01-01 12:00:00 UTC');
		$presentations->showBumps('a-cart', [$this->first, $this->second], $now);
		$presentations->answerBumps('a-cart', 990001, [$this->first], $now);
		$presentations->showBumps('a-cart', [$this->second], $now);
		$presentations->answerBumps('a-cart', 990001, [$this->second], $now);
		self::assertEquals([
			['offer_id' => (string) $this->first, 'state' => 'declined'],
			['offer_id' => (string) $this->second, 'state' => 'accepted'],
		], $this->shop->presentations(990001));
	}

	public function test_carts_joined_at_login_are_priced_anew(): void
	{
		$customer = wc_create_new_customer("ada{$this->first}@example.com", "ada{$this->first}", 'password-of-ada');
		$home = new BumpShopper();
		$home->logIn($customer);
		$home->add($this->main);
		self::assertSame('11700', $home->answer($this->first)['totals']['total_price']);
		$guest = new BumpShopper();
		$guest->add($this->main);
		$guest->answer($this->first);
		update_user_meta($customer, '_woocommerce_load_saved_cart_after_login', 1);
		$guest->logIn($customer);
		$cart = $guest->cart();
		self::assertSame('11700', $cart['totals']['total_price'], (string) wp_json_encode(array_column($cart['items'], 'quantity', 'name')));
	}

	public function test_a_tick_stays_where_it_was_made(): void
	{
		$this->shopper->add($this->main);
		$bumps = $this->shopper->answer($this->second)['extensions']['encore']['bumps'];
		self::assertSame([$this->first, $this->second], array_column($bumps, 'offer_id'));
		self::assertSame([false, true], array_column($bumps, 'accepted'));
		$this->shopper->places = '0';
		self::assertSame([$this->second], array_column($this->shopper->cart()['extensions']['encore']['bumps'], 'offer_id'));
	}

	public function test_only_what_the_cart_calls_up_is_written_down(): void
	{
		$this->shopper->add($this->shop->product('Unrelated', '5')->get_id());
		self::assertSame(['offers' => []], $this->show([$this->first, 999999]));
	}

	public function test_order_again_brings_the_product_back_at_its_regular_price(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$order = wc_get_order($this->shopper->pay()['order_id']);
		wc_load_cart();
		$data = apply_filters('woocommerce_order_again_cart_item_data', [], BumpShop::line($order->get_id()), $order);
		self::assertArrayNotHasKey('encore_offer', $data);
	}

	public function test_S12_unknown_extension_data_reaches_no_order(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$paid = $this->shopper->pay(['extensions' => ['encore' => ['_price' => '1', 'is_vip' => 'yes', 'offer_id' => $this->second]]]);
		self::assertSame(200, $this->shopper->status, (string) wp_json_encode($paid));
		$order = wc_get_order($paid['order_id']);
		self::assertSame('117.00', $order->get_total());
		$kept = (string) wp_json_encode([$order->get_meta_data(), array_map(static fn(\WC_Order_Item $item): array => $item->get_meta_data(), $order->get_items())]);
		self::assertStringNotContainsString('is_vip', $kept);
		self::assertStringNotContainsString('_price', $kept);
	}

	public function test_the_mark_of_the_order_line_is_hidden_from_the_shopper(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$line = BumpShop::line($this->shopper->pay()['order_id']);
		self::assertSame((string) $this->first, $line?->get_meta('_encore_offer'));
		self::assertSame([], $line->get_formatted_meta_data());
	}

	/**
	 * @param list<int> $offers
	 * @return array<string, mixed>
	 */
	private function show(array $offers): array
	{
		return $this->shopper->encore('/presentations', ['offers' => $offers], ['X-WP-Nonce' => self::nonce()]);
	}

	private static function nonce(): string
	{
		wp_set_current_user(0);
		return wp_create_nonce('wp_rest');
	}
}
