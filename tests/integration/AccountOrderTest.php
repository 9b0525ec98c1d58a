<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** An order in its customer's account tells of accepted offers what its thank-you page does, by the same rules. Rules P18, S1, S8. */
#[Group('orders')]
final class AccountOrderTest extends TestCase
{
	private FunnelShop $shop;

	private int $customer = 0;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->customer = self::customer();
		wp_set_current_user($this->customer);
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
		$_COOKIE = [];
	}

	public function testItTellsWhatEachWasChargedAndItsLineSaysThatItCameAfterwards(): void
	{
		$order = $this->accepted();
		$_COOKIE = [];
		$page = FunnelAccount::page($order);
		self::assertSame(1, substr_count($page, '<section class="encore-added'), $page);
		$text = FunnelMails::text($page);
		self::assertStringContainsString('$197.00 was charged to Visa ending in 4242.', $text);
		self::assertStringContainsString('10 minutes left', $text);
		self::assertMatchesRegularExpression('/Upsell × 1\s*Added by an offer after your order\./', $text);
		self::assertDoesNotMatchRegularExpression('/Main × 1\s*Added by/', $text);
		self::assertStringContainsString('action="' . esc_url($order->get_view_order_url()) . '"', $page, 'Its form comes back here.');
		self::assertStringContainsString(esc_url($order->get_view_order_url() . '#encore-added-to-order'), $page);
		self::assertStringNotContainsString('alignwide', $page, 'The account has its own width.');
	}

	public function testItIsTheCustomersAlone(): void
	{
		$order = $this->accepted();
		foreach ([0, self::customer()] as $other) {
			wp_set_current_user($other);
			self::assertStringNotContainsString('encore-added', FunnelAccount::page($order));
		}
	}

	/** WooCommerce's capability says yes to a visitor: neither has an account. */
	public function test_S1_S8_a_guests_order_is_nobodys_in_the_account_and_its_page_is_as_any_other(): void
	{
		$this->shop->course();
		[$order, $other] = [$this->shop->toBePaid('cod'), $this->shop->toBePaid('cod')];
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		self::assertSame(0, $order->get_customer_id());
		self::assertSame(self::visited($other)[0], self::visited($order)[0]);
		self::withBlock(static function () use ($order, $other): void {
			[$headers, $page] = self::visited($order);
			self::assertSame(self::visited($other)[0], $headers);
			self::assertStringNotContainsString('encore-added', $page);
			self::assertStringNotContainsString($order->get_order_key(), $page);
		});
		wp_set_current_user(0);
		self::assertSame(0, FunnelAccount::queries($order), 'A visitor has nothing looked up.');
	}

	public function testWhereAnEditorHasPutTheBlockOntoTheAccountsPageItIsToldOnce(): void
	{
		$this->shop->course();
		$order = $this->shop->toBePaid('cod');
		$order->set_customer_id($this->customer);
		$order->save();
		wp_set_current_user($this->customer);
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		$shopper = new BumpShopper('');
		$shopper->logIn($this->customer);
		$look = static fn() => self::assertSame(1, substr_count($shopper->page("/my-account/view-order/{$order->get_id()}/"), 'id="encore-added-to-order"'));
		$look();
		self::withBlock($look);
		$block = '<!-- wp:encore/added-to-order /-->';
		self::assertSame(1, substr_count(FunnelAccount::page($order, below: $block), 'id="encore-added-to-order"'));
	}

	public function testWhoeverElseWooCommerceShowsTheOrderTakesNothingBack(): void
	{
		$order = $this->accepted();
		$let = static fn(array $has): array => ['view_order' => true] + $has;
		wp_set_current_user(self::customer());
		add_filter('user_has_cap', $let);
		try {
			$page = FunnelAccount::page($order);
		} finally {
			remove_filter('user_has_cap', $let);
		}
		self::assertStringContainsString('$197.00 was charged', $page);
		self::assertStringNotContainsString('<details', $page);
		self::assertSame('', self::keyInConfig());
	}

	public function test_S8_the_orders_key_stands_on_the_page_only_while_something_may_be_taken_back(): void
	{
		$order = $this->accepted();
		FunnelAccount::page($order);
		self::assertSame($order->get_order_key(), self::keyInConfig());
		self::assertSame(200, $this->shop->ask('POST', "/acceptances/{$this->told($order, 'uuid')}/undo", ['key' => $order->get_order_key()])->status);
		FunnelThanks::page($order);
		self::assertSame('', self::keyInConfig());
	}

	public function testWhatWasTakenBackDeclinedOrPaidBackIsToldAsItIs(): void
	{
		$order = $this->accepted();
		self::assertSame(200, $this->shop->ask('POST', "/acceptances/{$this->told($order, 'uuid')}/undo", ['key' => $order->get_order_key()])->status);
		$text = FunnelMails::text(FunnelAccount::page($order));
		self::assertStringContainsString('Taken back $197.00 goes back to Visa ending in 4242.', $text);
		self::assertStringNotContainsString('Added by an offer', $text, 'Its line has left the order.');

		$refunded = $this->accepted();
		self::assertTrue(apply_filters('encore_provider_refund', false, FunnelGateway::ID, $this->told($refunded, 'transaction_id'), '197', 'USD'));
		self::assertStringContainsString('Paid back $197.00 was charged to Visa ending in 4242. $197.00 was paid back to Visa ending in 4242.', FunnelMails::text(FunnelAccount::page($refunded)));

		$this->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::requiresAction('tx_bank', 'https://bank.test/');
		$this->shop->gateway->lookup = $this->shop->gateway->answer;
		self::assertStringContainsString('You have not confirmed $197.00 by Visa ending in 4242 at your bank.', FunnelMails::text(FunnelAccount::page($this->accepted())));
	}

	public function testALinkedOrderAndItsFirstOneLeadToEachOther(): void
	{
		update_option('encore_settings', ['orders' => 'linked']);
		try {
			$order = $this->accepted();
		} finally {
			delete_option('encore_settings');
		}
		$linked = current(\Encore\WooCommerce\Orders\LinkedOrders::allOf($this->shop->reread($order)));
		self::assertInstanceOf(\WC_Order::class, $linked);
		$there = FunnelAccount::page($order);
		self::assertStringContainsString("as order #{$linked->get_order_number()}.", FunnelMails::text($there));
		self::assertStringContainsString('href="' . esc_url($linked->get_view_order_url()) . '"', $there);
		$back = FunnelAccount::page($linked);
		self::assertStringContainsString("This belongs to order #{$order->get_order_number()}.", FunnelMails::text($back));
		self::assertStringContainsString('href="' . esc_url($order->get_view_order_url()) . '"', $back);
	}

	public function testOnceItsShopOffersNothingAnyMoreWhatStandsInTheOrderIsStillTold(): void
	{
		$order = $this->accepted();
		$_COOKIE = [];
		$this->withoutOffers(static fn() => self::assertStringContainsString('$197.00 was charged', FunnelAccount::page($order)));
	}

	public function test_P18_an_order_without_an_offer_costs_at_most_one_query_and_prints_nothing(): void
	{
		$this->shop->product('main', '97');
		$order = $this->shop->order($this->customer);
		$_COOKIE = [];
		current_user_can('view_order', $order->get_id());
		self::assertLessThanOrEqual(1, FunnelAccount::queries($order));
		self::assertStringNotContainsString('encore', FunnelAccount::page($order));
	}

	private static function keyInConfig(): mixed
	{
		return wp_interactivity_config('encore/added-to-order')['key'] ?? null;
	}

	/** @return array{list<mixed>, string} what a visitor is sent at the order's place in the account */
	private static function visited(\WC_Order $order): array
	{
		$answer = wp_remote_get(home_url("/my-account/view-order/{$order->get_id()}/"));
		$headers = array_map(static fn(string $name): mixed => wp_remote_retrieve_header($answer, $name), ['cache-control', 'referrer-policy', 'x-robots-tag']);
		return [$headers, wp_remote_retrieve_body($answer)];
	}

	private static function withBlock(callable $look): void
	{
		$page = get_post(wc_get_page_id('myaccount'));
		assert($page instanceof \WP_Post);
		wp_update_post(['ID' => $page->ID, 'post_content' => "{$page->post_content}\n<!-- wp:encore/added-to-order /-->"]);
		try {
			$look();
		} finally {
			wp_update_post(['ID' => $page->ID, 'post_content' => $page->post_content]);
		}
	}

	/** What the ledger has of the order's acceptance. */
	private function told(\WC_Order $order, string $column): string
	{
		return (string) FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, FunnelShop::db()->prefix . 'encore_acceptances', $order->get_id()));
	}

	private function withoutOffers(callable $look): void
	{
		$live = get_option('encore_live');
		update_option('encore_live', []);
		try {
			$look();
		} finally {
			update_option('encore_live', $live);
		}
	}

	private function accepted(): \WC_Order
	{
		wp_set_current_user($this->customer);
		$this->shop->course();
		wp_set_current_user($this->customer);
		$order = $this->shop->order($this->customer);
		$this->shop->arrive($order);
		$this->shop->accept($order, $this->shop->open($order));
		return $order;
	}

	private static function customer(): int
	{
		$id = wc_create_new_customer(uniqid('ada') . '@example.com', '', 'secret');
		assert(is_int($id));
		return $id;
	}
}
