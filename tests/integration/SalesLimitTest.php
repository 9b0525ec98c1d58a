<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Offer\Placement;
use Encore\Plugin;
use Encore\Plugin\ShopBase;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferRowLock;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** An owner's limit of sales: the last one is sold once, whoever pays at the same moment, before payment and after. Rules R1, R6. */
#[Group('orders')]
final class SalesLimitTest extends TestCase
{
	private const ONE = ['type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => '0'];

	private const CLASSIC = '/classic-checkout/';

	private BumpShop $shop;
	private int $main;
	private int $extra;
	private int $offer;

	protected function setUp(): void
	{
		$this->shop = new BumpShop();
		$this->main = $this->shop->product('Main', '10')->get_id();
		$this->extra = $this->shop->product('Extra', '12')->get_id();
		$this->offer = $this->shop->offer($this->extra, $this->main, ['conditions' => [[self::ONE]]]);
	}

	protected function tearDown(): void
	{
		WC()->cart?->empty_cart();
		$this->shop->putBack();
	}

	public function test_R6_at_four_block_checkouts_at_once_one_has_it_and_the_others_go_on_without(): void
	{
		$shoppers = array_map(fn(): BumpShopper => $this->shopper(), range(1, 4));
		$said = BumpShopper::payTogether($shoppers);
		$refused = array_filter($said, static fn(BumpAnswer $one): bool => $one->text('code') !== '');
		self::assertCount(3, $refused, implode(', ', array_map(static fn(BumpAnswer $one): string => $one->text('code') . $one->text('status'), $said)));
		self::assertSame([1], $this->soldPieces());
		foreach ($refused as $at => $answer) {
			self::assertMatchesRegularExpression('/has just sold out|no longer part of your order/', $answer->text('message'));
			self::assertSame([$this->main], $shoppers[$at]->cart()->each('items', 'id'));
			self::assertSame('processing', $shoppers[$at]->pay()->order()->get_status());
			self::assertSame(200, $shoppers[$at]->status);
		}
		self::assertSame([1], $this->soldPieces());
	}

	#[Group('newest')]
	public function test_R6_at_four_classic_checkouts_at_once_one_has_it(): void
	{
		$forms = [];
		$shoppers = array_map(fn(): BumpShopper => $this->shopper(), range(1, 4));
		foreach ($shoppers as $shopper) {
			$page = $shopper->page(self::CLASSIC);
			$forms[] = $shopper->fields($page, [$this->offer]);
		}
		$said = BumpShopper::orderTogether($shoppers, $forms);
		self::assertCount(1, array_filter($said, static fn(BumpAnswer $one): bool => $one->text('result') === 'success'));
		foreach ($said as $answer) {
			$answer->text('result') === 'success' || self::assertMatchesRegularExpression('/has just sold out|no longer part of your order/', $answer->text('messages'));
		}
		self::assertSame([1], $this->soldPieces());
	}

	public function test_R6_an_order_that_was_left_unpaid_keeps_its_piece_for_a_while_and_is_not_paid_once_that_is_sold(): void
	{
		$late = $this->shopper();
		$late->payByRefusedCard();
		$order = BumpShop::lastOrder();
		$other = new BumpShopper();
		$other->add($this->main);
		$other->answer($this->offer);
		self::assertSame(409, $other->status, 'Who was refused may try again first.');
		BumpShop::database()->update(BumpShop::database()->prefix . 'encore_presentations', ['answered_at' => '2026-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		$other->answer($this->offer);
		self::assertSame(200, $other->status);
		$sold = $other->pay()->order();

		self::assertStringContainsString('sold out meanwhile', $this->payAgain($late, $order));
		$refused = $late->pay(['key' => $order->get_order_key(), 'billing_email' => 'ada@example.com'], route: "/checkout/{$order->get_id()}");
		self::assertSame([409, 'encore_limit_reached'], [$late->status, $refused->text('code')]);
		self::assertTrue(self::reread($order)->needs_payment());
		self::assertSame([1], $this->soldPieces());

		$sold->update_status('cancelled');
		$this->payAgain($late, $order);
		self::assertSame([302, 'processing'], [$late->status, self::reread($order)->get_status()], 'It is free again.');
	}

	#[Group('newest')]
	public function testAnOfferWithoutALimitIsPaidWheneverItsShopperLikes(): void
	{
		$this->shop->change($this->offer, ['conditions' => []]);
		$late = $this->shopper();
		$late->payByRefusedCard();
		$order = BumpShop::lastOrder();
		$this->shopper()->pay();
		$this->payAgain($late, $order);
		self::assertSame([302, 'processing'], [$late->status, self::reread($order)->get_status()]);
		self::assertSame([1, 1], $this->soldPieces());
	}

	#[Group('newest')]
	public function test_R6_who_pays_an_older_order_has_answered_nothing_in_the_cart_of_now(): void
	{
		$shopper = $this->shopper();
		$order = $this->triedBeforeOneMore($shopper);
		$shopper->pay(['key' => $order->get_order_key(), 'billing_email' => 'ada@example.com'], route: "/checkout/{$order->get_id()}");
		self::assertSame('processing', self::reread($order)->get_status());
		self::assertSame([1], $this->soldPieces());
	}

	#[Group('newest')]
	public function test_R6_the_last_one_after_payment_is_sold_once_and_the_others_are_told(): void
	{
		$shop = (new FunnelShop())->course();
		$shop->meant('upsell', self::ONE);
		$open = [];
		foreach (range(1, 3) as $number) {
			$order = $number === 2 ? $shop->toBePaid('cod') : $shop->order();
			$shop->arrive($order);
			$open[] = [$order, $shop->open($order)];
		}
		$said = array_map(static fn(array $one): FunnelAnswer => $shop->accept(...$one), $open);
		self::assertSame(['settled', 'declined_final', 'declined_final'], array_map(static fn(FunnelAnswer $one): string => $one->text('state'), $said));
		self::assertSame([['upsell'], [], []], array_map(static fn(array $one): array => array_fill(0, count($shop->added($one[0])), 'upsell'), $open));
		self::assertCount(1, $shop->gateway->charges);
	}

	#[Group('newest')]
	public function test_R6_four_orders_want_the_last_one_after_payment_at_once(): void
	{
		$shop = (new FunnelShop())->course();
		$shop->meant('upsell', self::ONE);
		$racers = [];
		foreach (range(1, 4) as $number) {
			$order = $shop->order();
			$shop->arrive($order);
			$offer = $shop->open($order);
			$racers[] = ['accept', (string) $order->get_id(), $offer['presentation'], $offer['consent_version']];
		}
		$said = (new Processes('race'))->run($racers);
		sort($said);
		self::assertSame(['declined_final', 'declined_final', 'declined_final', 'settled'], array_map(static fn(string $one): string => explode(' ', $one)[0], $said));
	}

	#[Group('newest')]
	public function test_R6_what_is_sold_after_the_cart_was_looked_at_stops_the_order_and_the_rest_can_be_paid(): void
	{
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		self::assertSame(200, $this->shop->tick($this->offer));
		$sell = fn() => $this->elsewhere();
		add_action('woocommerce_checkout_order_created', $sell, 15);
		do_action('woocommerce_checkout_process');
		try {
			$made = WC()->checkout()->create_order(['payment_method' => 'cod', 'billing_email' => 'ada@example.com']);
		} finally {
			remove_action('woocommerce_checkout_order_created', $sell, 15);
		}
		self::assertInstanceOf(\WP_Error::class, $made);
		self::assertStringContainsString('has just sold out', $made->get_error_message());
		$cart->calculate_totals();
		self::assertSame([$this->main], array_column(array_values($cart->get_cart()), 'product_id'));
		self::assertNotInstanceOf(\WP_Error::class, WC()->checkout()->create_order(['payment_method' => 'cod', 'billing_email' => 'ada@example.com']));
	}

	/** A button that is pressed twice, two tabs, a proxy that sends again. */
	public function test_R1_an_order_that_another_request_has_just_paid_does_not_count_against_itself(): void
	{
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		self::assertSame(200, $this->shop->tick($this->offer));
		$paid = 0;
		$pay = static function (\WC_Order $order) use (&$paid, &$pay): void {
			remove_action('woocommerce_store_api_checkout_order_processed', $pay, 5);
			$paid = $order->get_id();
			$same = new \WC_Order($paid);
			do_action('woocommerce_store_api_checkout_order_processed', $same);
			$same->payment_complete('tx');
		};
		add_action('woocommerce_store_api_checkout_order_processed', $pay, 5);
		$request = new \WP_REST_Request('POST', '/wc/store/v1/checkout');
		$request->set_body_params(['billing_address' => BumpShopper::ADDRESS + ['email' => 'ada@example.com', 'phone' => '5551234567'], 'shipping_address' => BumpShopper::ADDRESS, 'payment_method' => 'cod']);
		rest_do_request($request);
		self::assertSame(['processing', 'tx'], [self::reread(new \WC_Order($paid))->get_status(), self::reread(new \WC_Order($paid))->get_transaction_id()]);
		self::assertSame([1], $this->soldPieces());
	}

	#[Group('newest')]
	public function test_R6_tries_of_ones_own_do_not_stand_in_each_others_way(): void
	{
		$shopper = $this->shopper();
		$first = $this->triedBeforeOneMore($shopper);
		$shopper->payByRefusedCard();
		$second = BumpShop::lastOrder();
		self::assertNotSame($first->get_id(), $second->get_id());
		$shopper->pay(['key' => $second->get_order_key(), 'billing_email' => 'ada@example.com'], route: "/checkout/{$second->get_id()}");
		self::assertSame([200, 'processing'], [$shopper->status, self::reread($second)->get_status()]);
		$shopper->pay(['key' => $first->get_order_key(), 'billing_email' => 'ada@example.com'], route: "/checkout/{$first->get_id()}");
		self::assertSame(409, $shopper->status, 'The last one is sold now.');
	}

	#[Group('newest')]
	public function test_R6_an_order_that_a_wallet_makes_of_the_cart_is_limited_and_counted(): void
	{
		$cart = $this->shop->cart();
		$cart->add_to_cart($this->main);
		self::assertSame(200, $this->shop->tick($this->offer));
		$made = WC()->checkout()->create_order(['payment_method' => 'cod', 'billing_email' => 'ada@example.com']);
		self::assertIsInt($made);
		(new \WC_Order($made))->payment_complete('tx');
		self::assertSame(['accepted'], array_column($this->shop->presentations($made), 'state'));
		$other = new BumpShopper();
		$other->add($this->main);
		$other->answer($this->offer);
		self::assertSame(409, $other->status);
	}

	#[TestWith(['cod', 'cancelled'])]
	#[TestWith(['bacs', 'cancelled'])]
	#[TestWith(['card', 'refunded'])]
	#[Group('newest')]
	public function test_R6_after_payment_what_was_never_paid_or_is_given_back_is_free_again(string $way, string $end): void
	{
		$shop = (new FunnelShop())->course();
		$shop->meant('upsell', self::ONE);
		$order = $way === 'card' ? $shop->order() : $shop->toBePaid($way);
		$shop->arrive($order);
		self::assertSame('settled', $shop->accept($order, $shop->open($order))->text('state'));
		$shop->reread($order)->update_status($end);
		$next = $shop->order();
		$shop->arrive($next);
		self::assertSame(['settled', 1], [$shop->accept($next, $shop->open($next))->text('state'), count($shop->added($next))]);
	}

	private function elsewhere(): void
	{
		$order = wc_create_order(['status' => 'processing']);
		self::assertInstanceOf(\WC_Order::class, $order);
		(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', Plugin::VERSION))->presentations->answerBumps(uniqid(), $order->get_id(), [$this->offer => Placement::Checkout], new \DateTimeImmutable());
	}

	#[Group('mariadb')]
	public function test_R6_nobody_asks_whether_one_is_left_while_another_takes_it(): void
	{
		$db = FunnelShop::db();
		$other = new \wpdb(DB_USER, DB_PASSWORD, DB_NAME, DB_HOST);
		$other->set_prefix($db->prefix);
		$other->query('SET innodb_lock_wait_timeout = 1');
		$other->suppress_errors(true);
		$late = new OfferRowLock(new Connection($other));
		$free = $this->shop->offer($this->extra, $this->main);
		$asked = [];
		$ask = static function (int $offer) use ($late, &$asked): void {
			try {
				$late->within([$offer], static function () use ($offer, &$asked): void {
					$asked[] = $offer;
				});
			} catch (\RuntimeException $error) {
				self::assertStringContainsString('Lock wait timeout', $error->getMessage());
			}
		};
		(new OfferRowLock(Connection::toWordPress()))->within([$this->offer], function () use ($ask, $free): void {
			$ask($this->offer);
			$ask($free);
		});
		self::assertSame([$free], $asked, 'Who wants another offer does not wait.');
		$ask($this->offer);
		self::assertSame([$free, $this->offer], $asked);
		$other->close();
	}

	/** With the offer in the cart. */
	private function shopper(): BumpShopper
	{
		$shopper = new BumpShopper();
		$shopper->add($this->main);
		$shopper->answer($this->offer);
		self::assertSame(200, $shopper->status);
		return $shopper;
	}

	/** Refused once; the cart goes on with one product more, so that the next try is another order. @return \WC_Order the first one */
	private function triedBeforeOneMore(BumpShopper $shopper): \WC_Order
	{
		$shopper->payByRefusedCard();
		$order = BumpShop::lastOrder();
		$shopper->add($this->shop->product('More', '5')->get_id());
		return $order;
	}

	/** On WooCommerce's page for an order that waits for its payment. */
	private function payAgain(BumpShopper $shopper, \WC_Order $order): string
	{
		$path = (string) wp_parse_url($order->get_checkout_payment_url(), PHP_URL_PATH) . '?' . (string) wp_parse_url($order->get_checkout_payment_url(), PHP_URL_QUERY);
		preg_match('/name="woocommerce-pay-nonce" value="([^"]+)/', $shopper->page($path), $found);
		return $shopper->form($path, ['woocommerce_pay' => '1', 'woocommerce-pay-nonce' => $found[1] ?? '', 'payment_method' => 'cod']);
	}

	private static function reread(\WC_Order $order): \WC_Order
	{
		wp_cache_flush();
		$read = wc_get_order($order->get_id());
		return $read instanceof \WC_Order ? $read : throw new \RuntimeException('The order is gone.');
	}

	/** @return list<int> of the offer's product, for each paid order that has it */
	private function soldPieces(): array
	{
		wp_cache_flush();
		$pieces = [];
		foreach ((array) wc_get_orders(['status' => wc_get_is_paid_statuses(), 'limit' => -1]) as $order) {
			foreach ($order instanceof \WC_Order ? $order->get_items() : [] as $item) {
				if ($item instanceof \WC_Order_Item_Product && $item->get_product_id() === $this->extra) {
					$pieces[] = $item->get_quantity();
				}
			}
		}
		return $pieces;
	}
}
