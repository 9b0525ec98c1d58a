<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Tests\Integration\Plugins\CurrencySwitcher;
use Encore\WooCommerce\Orders\SameOrder;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Odd orders: the first reason that kept each offer out is the one that its owner has to know. Rules L9, R12, R13, R18. */
final class TraceOddTest extends TestCase
{
	/** One for all, put back after each: to make one takes longer than to ask it. */
	private static ?FunnelShop $one = null;
	private static int $funnel = 0;

	private FunnelShop $shop;
	private OfferDesk $desk;

	/** @var list<\Closure(): mixed> */
	private array $undo = [];

	protected function setUp(): void
	{
		$this->desk = new OfferDesk();
		$this->shop = self::$one ??= self::open();
		FunnelGateway::installed();
		wp_set_current_user(0);
	}

	protected function tearDown(): void
	{
		foreach (array_reverse($this->undo) as $undo) {
			$undo();
		}
		$this->desk->clear();
		$_COOKIE = [];
	}

	public static function tearDownAfterClass(): void
	{
		wp_delete_post(self::$funnel, true);
		self::$one = null;
	}

	private static function open(): FunnelShop
	{
		$shop = new FunnelShop();
		$shop->product('main', '97');
		$shop->product('upsell', '297');
		$shop->product('downsell', '67');
		$shop->offer('upsell', 'upsell', ['fixed', '197']);
		$shop->offer('downsell', 'downsell', ['regular', '0']);
		self::$funnel = $shop->funnel();
		return $shop;
	}

	/** @return iterable<string, array{\Closure(self): \WC_Order, list<string>}> what is odd, and what the owner reads: "step reason" */
	public static function oddOffers(): iterable
	{
		yield 'all is well' => [static fn(self $t) => $t->order(), ['upsell ']];
		yield 'switched off' => [static fn(self $t) => $t->offers('upsell', ['enabled' => false])->order(), ['upsell not_live', 'downsell ']];
		yield 'not begun' => [static fn(self $t) => $t->offers('upsell', ['starts_at' => '2099-01-01T00:00:00Z'])->order(), ['upsell not_yet', 'downsell ']];
		yield 'over' => [static fn(self $t) => $t->ended()->order(), ['upsell over', 'downsell over']];
		yield 'its product is in the trash' => [static fn(self $t) => $t->sells('upsell', ['status' => 'trash'])->order(), ['upsell product_missing', 'downsell ']];
		yield 'its product is deleted' => [static fn(self $t) => $t->deleted('upsell')->order(), ['upsell not_live', 'downsell ']];
		yield 'its product is a draft' => [static fn(self $t) => $t->sells('upsell', ['status' => 'draft'])->order(), ['upsell product_missing', 'downsell ']];
		yield 'its product has no price' => [static fn(self $t) => $t->sells('upsell', ['regular_price' => ''])->order(), ['upsell product_missing', 'downsell ']];
		yield 'sold out' => [static fn(self $t) => $t->sells('upsell', ['stock_status' => 'outofstock'])->order(), ['upsell out_of_stock', 'downsell ']];
		yield 'one piece left of two' => [static fn(self $t) => $t->offers('upsell', ['quantity' => 2])->sells('upsell', ['manage_stock' => true, 'stock_quantity' => 1])->order(), ['upsell out_of_stock', 'downsell ']];
		yield 'the order took the last piece' => [static fn(self $t) => $t->again(['manage_stock' => true, 'stock_quantity' => 1])->order(), ['upsell out_of_stock', 'downsell ']];
		yield 'sold one per order, and bought' => [static fn(self $t) => $t->again(['sold_individually' => true])->order(), ['upsell bought_already', 'downsell ']];
		yield 'sold one per order, bought, and the last piece' => [static fn(self $t) => $t->again(['sold_individually' => true, 'manage_stock' => true, 'stock_quantity' => 1])->order(), ['upsell bought_already', 'downsell ']];
		yield 'sold one per order, and the offer is of two' => [static fn(self $t) => $t->offers('upsell', ['quantity' => 2])->sells('upsell', ['sold_individually' => true])->order(), ['upsell one_only', 'downsell ']];
		yield 'free' => [static fn(self $t) => $t->offers('upsell', ['price' => ['type' => 'percent', 'value' => '100']])->order(), ['upsell no_price', 'downsell ']];
		yield 'shipped, and the order ships nothing' => [static fn(self $t) => $t->sells('upsell', ['virtual' => false])->order(), ['upsell needs_shipment', 'downsell ']];
		yield 'shipped, and the order was sent' => [static fn(self $t) => $t->sells('upsell', ['virtual' => false])->finished(), ['upsell sent_already', 'downsell shown_finished']];
		yield 'a file, and the order is paid on delivery' => [static fn(self $t) => $t->sells('upsell', ['downloadable' => true])->shop->toBePaid('cod'), ['upsell file_unpaid', 'downsell ']];
	}

	/** @return iterable<string, array{\Closure(self): \WC_Order, list<string>}> */
	public static function oddConditions(): iterable
	{
		$german = ['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => ''];
		$rich = ['type' => 'total', 'not' => false, 'values' => [], 'from' => '50', 'to' => ''];
		$many = ['type' => 'pieces', 'not' => false, 'values' => [], 'from' => '9', 'to' => ''];
		$again = ['type' => 'orders_made', 'not' => false, 'values' => [], 'from' => '1', 'to' => ''];
		$step = ['offer_id' => 0, 'accepted' => '', 'declined' => 'downsell'];
		yield 'of the offer' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$german]]])->order(), ['upsell if_country', 'downsell ']];
		yield 'the second of a group' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$rich, $many, $german]]])->order(), ['upsell if_pieces', 'downsell ']];
		yield 'the group that came furthest' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$many], [$rich, $german]]])->order(), ['upsell if_country', 'downsell ']];
		yield 'of the funnel' => [static fn(self $t) => $t->funnels(['conditions' => [[$german]]])->order(), ['upsell funnel_if_country']];
		yield 'of the step before that of its offer' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$many]]])->steps('upsell', ['conditions' => [[$german]]] + $step)->order(), ['upsell step_if_country', 'downsell ']];
		yield 'a guest who bought nothing as a guest' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$again]]])->shop->order(address: ['email' => 'new-' . wp_generate_password(8, false) . '@example.com']), ['upsell if_orders_made', 'downsell ']];
		yield 'a condition, and sold out' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$german]]])->sells('upsell', ['stock_status' => 'outofstock'])->order(), ['upsell if_country', 'downsell ']];
		yield 'not begun, and a condition' => [static fn(self $t) => $t->offers('upsell', ['conditions' => [[$german]], 'starts_at' => '2099-01-01T00:00:00Z'])->order(), ['upsell not_yet', 'downsell ']];
		yield 'the order is refunded, and a condition of the funnel' => [static fn(self $t) => $t->refunded($t->funnels(['conditions' => [[$german]]])->order()), ['upsell refunded']];
	}

	/** @return iterable<string, array{\Closure(self): \WC_Order, list<string>}> */
	public static function oddOrders(): iterable
	{
		yield 'not paid' => [static fn(self $t) => $t->shop->order(paid: false), ['upsell not_paid']];
		yield 'only authorised' => [static fn(self $t) => $t->with($t->shop->order(paid: false), static fn(\WC_Order $order) => $order->set_status('on-hold')), ['upsell on_hold']];
		yield 'refunded' => [static fn(self $t) => $t->refunded($t->order()), ['upsell refunded']];
		yield 'paid by a link' => [static fn(self $t) => $t->with($t->order(), static fn(\WC_Order $order) => $order->update_meta_data(SameOrder::UNKNOWN_PAYER, '1')), ['upsell paid_by_link']];
		yield 'paid another amount' => [static fn(self $t) => $t->with($t->order(), static fn(\WC_Order $order) => $order->update_meta_data(SameOrder::OTHER_AMOUNT, 'yes')), ['upsell other_amount']];
		yield 'a transfer that has come in' => [static fn(self $t) => $t->with($t->shop->toBePaid('bacs'), static fn(\WC_Order $order) => $order->set_status('processing')), ['upsell not_awaited']];
		yield 'on delivery' => [static fn(self $t) => $t->shop->toBePaid('cod'), ['upsell ']];
		yield 'completed by hand' => [static fn(self $t) => $t->finished(), ['upsell shown_finished']];
	}

	/**
	 * @param \Closure(self): \WC_Order $odd
	 * @param list<string>              $expected
	 */
	#[DataProvider('oddOffers')]
	#[DataProvider('oddConditions')]
	#[DataProvider('oddOrders')]
	public function testTheFirstReasonIsTheRightOne(\Closure $odd, array $expected): void
	{
		$order = $odd($this);
		$this->shop->arrive($order);
		self::assertSame($expected, $this->told($order));
	}

	public function testWithoutACardOrAPaymentPageNothingElseIsAsked(): void
	{
		$this->shop->gateway->hasToken = false;
		$order = $this->order();
		$linked = $this->finished();
		FunnelShop::whileClosed(function () use ($order, $linked): void {
			$this->shop->arrive($order);
			$this->shop->arrive($linked);
		});
		self::assertSame(['upsell cannot_charge'], $this->told($order));
		self::assertSame(['upsell finished', 'downsell finished'], $this->told($linked), 'as an order of its own it could not be paid either');
	}

	public function test_R12_who_switches_the_currency_after_the_order_or_before_it(): void
	{
		$yen = new CurrencySwitcher('JPY', 0, 149.0);
		$before = $this->order();
		$yen->during(function () use ($before): void {
			$this->shop->arrive($before);
		});
		self::assertSame(['upsell other_currency'], $this->told($before));
		$yen->during(function (): void {
			$order = $this->order();
			$this->shop->arrive($order);
			self::assertSame(['upsell other_price', 'downsell '], $this->told($order), 'an amount is no price in it, a share is');
		});
	}

	public function test_L9_what_was_shown_comes_no_more_and_so_many_are_enough(): void
	{
		$step = static fn(int $offer, string $next): array => ['offer_id' => $offer, 'accepted' => '', 'declined' => $next];
		['upsell' => $upsell, 'downsell' => $downsell] = $this->shop->offers;
		$third = $this->shop->offer('third', 'main', ['regular', '0']);
		$this->funnels(['steps' => [
			'upsell' => $step($upsell, 'second'),
			'second' => $step($downsell, 'third'),
			'third' => $step($third, ''),
		]]);
		$order = $this->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		$this->shop->decline($order, $this->shop->open($order));
		self::assertSame(['upsell ', 'second ', 'third enough_offers'], $this->told($order));
	}

	public function testOfSeveralFunnelsOneFollowsAndTheOthersSayWhichDoNot(): void
	{
		$trigger = ['type' => 'products', 'ids' => [$this->shop->products['main']]];
		$german = ['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => ''];
		$category = wp_insert_term('Odd ' . wp_generate_password(4, false), 'product_cat');
		self::assertIsArray($category);
		$this->sells('main', ['category_ids' => [$category['term_id']]]);
		$this->another('general', ['priority' => 1, 'trigger' => ['type' => 'categories', 'ids' => [$category['term_id']]]]);
		$this->another('later', ['priority' => 2, 'trigger' => $trigger]);
		$this->another('meant', ['priority' => 0, 'trigger' => $trigger, 'conditions' => [[$german]]]);
		$order = $this->order();
		$this->shop->arrive($order);
		wp_delete_term($category['term_id'], 'product_cat');
		self::assertSame(['meant funnel_if_country', 'upsell ', 'general other_funnel', 'later other_funnel'], $this->told($order));
	}

	public function testWhatKeptItOutUntilThePaymentCameIsNotTheLastWord(): void
	{
		$order = $this->shop->order(paid: false);
		$this->shop->arrive($order);
		self::assertSame(['upsell not_paid'], $this->told($order));
		$order->payment_complete('tx_first');
		$this->shop->arrive($order);
		self::assertSame(['upsell '], $this->told($order));
		$this->refunded($order);
		$this->shop->arrive($order);
		self::assertSame(['upsell '], $this->told($order), 'it was shown');
	}

	private function order(): \WC_Order
	{
		return $this->shop->order();
	}

	/** Shipped, and completed by hand. */
	private function finished(): \WC_Order
	{
		$shipping = new \WC_Order_Item_Shipping();
		$shipping->set_props(['method_title' => 'Flat', 'method_id' => 'flat_rate', 'total' => 0]);
		$order = $this->shop->order();
		$order->add_item($shipping);
		return FunnelShop::finished($order);
	}

	private function refunded(\WC_Order $order): \WC_Order
	{
		self::assertInstanceOf(\WC_Order_Refund::class, wc_create_refund(['order_id' => $order->get_id(), 'amount' => '1']));
		return $order;
	}

	/** @param \Closure(\WC_Order): mixed $change */
	private function with(\WC_Order $order, \Closure $change): \WC_Order
	{
		$change($order);
		$order->save();
		return $order;
	}

	/** @param array<string, mixed> $props */
	private function sells(string $part, array $props): self
	{
		$product = $this->shop->sold($part);
		$was = array_intersect_key($product->get_data() + ['manage_stock' => false], $props);
		$this->undo[] = fn() => $this->keep($part, $was);
		return $this->keep($part, $props);
	}

	/** @param array<string, mixed> $props */
	private function keep(string $part, array $props): self
	{
		$product = $this->shop->sold($part);
		$product->set_props($props);
		$product->save();
		return $this;
	}

	private function deleted(string $part): self
	{
		$this->undo[] = fn() => $this->offers($part, ['product_id' => $this->shop->product($part, '297')->get_id()]);
		$this->shop->sold($part)->delete(true);
		return $this;
	}

	/**
	 * The upsell is the main product once more.
	 *
	 * @param array<string, mixed> $props
	 */
	private function again(array $props): self
	{
		return $this->sells('main', $props)->offers('upsell', ['product_id' => $this->shop->products['main']]);
	}

	/** @param array<string, mixed> $settings of a funnel with one step */
	private function another(string $step, array $settings): void
	{
		$steps = [$step => ['offer_id' => $this->shop->offers['downsell'], 'accepted' => '', 'declined' => '']];
		$this->desk->funnel(['first' => $step, 'steps' => $steps] + $settings);
	}

	/** Its offers ended since they were compiled. */
	private function ended(): self
	{
		$db = FunnelShop::db();
		$this->undo[] = fn() => $this->funnels(['priority' => 1]);
		$db->query((string) $db->prepare('UPDATE %i SET data = REPLACE(data, %s, %s) WHERE object_id = %d', $db->prefix . 'encore_index', '"ends_at":""', '"ends_at":"2020-01-01T00:00:00Z"', self::$funnel));
		return $this;
	}

	/** @param array<string, mixed> $changes */
	private function offers(string $step, array $changes): self
	{
		return $this->change($this->shop->offers[$step], 'encore_offer', $changes);
	}

	/** @param array<string, mixed> $changes */
	private function funnels(array $changes): self
	{
		return $this->change(self::$funnel, 'encore_funnel', $changes);
	}

	/** @param array<string, mixed> $changes */
	private function steps(string $step, array $changes): self
	{
		$settings = get_post_meta(self::$funnel, 'encore_funnel', true);
		self::assertIsArray($settings);
		self::assertIsArray($settings['steps']);
		return $this->funnels(['steps' => [$step => ['offer_id' => $this->shop->offers[$step]] + $changes] + $settings['steps']]);
	}

	/** @param array<string, mixed> $changes */
	private function change(int $id, string $meta, array $changes): self
	{
		$settings = get_post_meta($id, $meta, true);
		self::assertIsArray($settings);
		$this->undo[] = static fn() => update_post_meta($id, $meta, $settings);
		update_post_meta($id, $meta, $changes + $settings);
		return $this;
	}

	/** @return list<string> "step reason", each of which has words of its own */
	private function told(\WC_Order $order): array
	{
		$data = OfferDesk::data($this->desk->as('administrator')->ask('GET', "/encore/v1/orders/{$order->get_id()}/trace"));
		wp_set_current_user(0);
		$told = [];
		foreach (is_array($data['steps'] ?? null) ? $data['steps'] : [] as $step) {
			self::assertIsArray($step);
			['step' => $key, 'reason' => $reason, 'text' => $text] = $step;
			self::assertIsString($key);
			self::assertIsString($reason);
			self::assertIsString($text);
			self::assertNotSame('It was kept out.', $text, $reason);
			self::assertSame($reason === '', $text === 'It was shown.');
			$told[] = "{$key} {$reason}";
		}
		return $told;
	}
}
