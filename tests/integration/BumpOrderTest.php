<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Offer\Placement;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\RandomUuids;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What an order remembers of its bumps, and what is written down of what was shown. Rule S12. */
#[Group('orders')]
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

	public function testShownAndAnsweredBumpsBelongToTheOrder(): void
	{
		$this->shopper->add($this->main);
		self::assertSame([$this->first, $this->second], $this->show([$this->first, $this->second]));
		$this->show([$this->first, $this->second]);
		$this->shopper->answer($this->second);
		$paid = $this->shopper->pay();
		self::assertEquals([
			['offer_id' => (string) $this->first, 'state' => 'declined'],
			['offer_id' => (string) $this->second, 'state' => 'accepted'],
		], $this->shop->presentations($paid->int('order_id')));
	}

	public function testASecondTryOfTheSameOrderAnswersAnew(): void
	{
		$connection = new Connection(BumpShop::database());
		$tables = new Tables($connection);
		$presentations = new PresentationTable($connection, $tables, new RandomUuids(), new OfferIndexTable($connection, $tables, new LiveCounts()));
		$now = new \DateTimeImmutable('2026-01-01 12:00:00 UTC');
		$order = 900000 + $this->first;
		$presentations->showBumps('a-cart', [$this->first => Placement::Checkout, $this->second => Placement::Cart], $now);
		$presentations->answerBumps('a-cart', $order, [$this->first => Placement::Checkout], $now);
		$presentations->showBumps('a-cart', [$this->second => Placement::Cart], $now);
		$presentations->answerBumps('a-cart', $order, [$this->second => Placement::Checkout], $now);
		self::assertEquals([
			['offer_id' => (string) $this->first, 'state' => 'declined'],
			['offer_id' => (string) $this->second, 'state' => 'accepted'],
		], $this->shop->presentations($order));
	}

	public function testARefusedCardUsesUpNoSaleForGood(): void
	{
		$this->shop->change($this->first, ['conditions' => [[['type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => '0']]]]);
		$this->shopper->add($this->main);
		$shown = $this->shopper->answer($this->first);
		$this->shopper->payByRefusedCard();
		self::assertSame('11700', $this->shopper->cart()->total(), 'It is still in the cart.');
		$other = new BumpShopper('0,0');
		self::assertSame([$this->second], $other->add($this->main)->each('extensions.encore.bumps', 'offer_id'), 'It is kept for a while.');
		$order = BumpShop::lastOrder();
		$order->update_status('failed');
		self::assertSame([$this->second], $other->cart()->each('extensions.encore.bumps', 'offer_id'), 'Who was refused may try again.');
		$database = BumpShop::database();
		$database->update("{$database->prefix}encore_presentations", ['answered_at' => '2026-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		self::assertSame([$this->first, $this->second], $other->cart()->each('extensions.encore.bumps', 'offer_id'));
		$this->shopper->payAsShown($shown)->order();
		self::assertSame([$this->second], $other->cart()->each('extensions.encore.bumps', 'offer_id'), 'The one sale.');
	}

	public function testCartsJoinedAtLoginArePricedAnew(): void
	{
		$customer = BumpShop::customer("ada{$this->first}");
		$home = new BumpShopper();
		$home->logIn($customer);
		$home->add($this->main);
		self::assertSame('11700', $home->answer($this->first)->total());
		$guest = new BumpShopper();
		$guest->add($this->main);
		$guest->answer($this->first);
		update_user_meta($customer, '_woocommerce_load_saved_cart_after_login', 1);
		$guest->logIn($customer);
		$cart = $guest->cart();
		self::assertSame('11700', $cart->total(), (string) $cart);
	}

	public function testATickStaysWhereItWasMade(): void
	{
		$this->shopper->add($this->main);
		$cart = $this->shopper->answer($this->second);
		self::assertSame([$this->first, $this->second], $cart->each('extensions.encore.bumps', 'offer_id'));
		self::assertSame([false, true], $cart->each('extensions.encore.bumps', 'accepted'));
		$this->shopper->places = '0';
		self::assertSame([$this->first, $this->second], $this->shopper->cart()->each('extensions.encore.bumps', 'offer_id'), 'as many as the shop allows');
		$this->shop->set('encore_settings', ['most_bumps' => '1']);
		self::assertSame([$this->second], $this->shopper->cart()->each('extensions.encore.bumps', 'offer_id'));
	}

	public function testOnlyWhatTheCartCallsUpIsWrittenDown(): void
	{
		$this->shopper->add($this->shop->product('Unrelated', '5')->get_id());
		self::assertSame([], $this->show([$this->first, 999999]));
	}

	public function testOrderAgainBringsTheProductBackAtItsRegularPrice(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$order = $this->shopper->pay()->order();
		wc_load_cart();
		$data = apply_filters('woocommerce_order_again_cart_item_data', [], BumpShop::line($order), $order);
		self::assertSame([], $data);
	}

	public function test_S12_unknown_extension_data_reaches_no_order(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$paid = $this->shopper->pay(['extensions' => ['encore' => ['_price' => '1', 'is_vip' => 'yes', 'offer_id' => $this->second]]]);
		self::assertSame(200, $this->shopper->status, (string) $paid);
		$order = $paid->order();
		self::assertSame('117.00', $order->get_total());
		$kept = (string) wp_json_encode([$order->get_meta_data(), array_map(static fn(\WC_Order_Item $item): array => $item->get_meta_data(), $order->get_items())]);
		self::assertStringNotContainsString('is_vip', $kept);
		self::assertStringNotContainsString('_price', $kept);
	}

	public function testTheMarkOfTheOrderLineIsHiddenFromTheShopper(): void
	{
		$this->shopper->add($this->main);
		$this->shopper->answer($this->first);
		$line = $this->shopper->pay()->orderLine();
		self::assertSame((string) $this->first, $line?->get_meta('_encore_offer'));
		self::assertSame([], $line->get_formatted_meta_data());
	}

	/**
	 * @param list<int> $offers
	 * @return mixed those that were written down
	 */
	private function show(array $offers): mixed
	{
		return $this->shopper->encore('/presentations', ['offers' => $offers], ['X-WP-Nonce' => self::nonce()])->at('offers');
	}

	private static function nonce(): string
	{
		wp_set_current_user(0);
		return wp_create_nonce('wp_rest');
	}
}
