<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Domain\Acceptance\Presentation;
use Encore\Plugin\ShopBase;
use Encore\WooCommerce\Checkout\OfferCookie;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** When the thank-you page leads to an offer, and what it costs where it does not. Rules R5, R13, P18. */
#[Group('orders')]
final class FunnelArrivalTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	public function testLeadsOnceAndThenPassesWhatIsOpenForGood(): void
	{
		$order = $this->shop->course()->order();
		self::assertNotSame('', $this->shop->arrive($order));
		$offer = $this->shop->open($order);
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame(['expired'], $this->shop->presentations($order));
		self::assertSame([], $this->shop->open($order));
		self::assertSame('already_answered', $this->shop->accept($order, $offer)->text('code'));
		self::assertSame('', $this->shop->arrive($order));
		self::assertCount(1, $this->shop->presentations($order));
	}

	public function test_R3_while_a_gateway_says_that_the_payment_is_coming_the_shopper_waits_and_then_is_led(): void
	{
		$order = $this->shop->course()->order(paid: false);
		$order->set_status('pending');
		$order->save();
		$asked = fn(): string => $this->shop->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => $order->get_order_key()])->text('state');
		add_filter('encore_payment_coming', '__return_true');
		self::assertSame(['', 'coming'], [$this->shop->arrive($order), $asked()]);
		remove_filter('encore_payment_coming', '__return_true');
		self::assertSame('done', $asked());
		add_filter('encore_payment_coming', '__return_true');
		$order->payment_complete('tx_first');
		self::assertNotSame('', $this->shop->arrive($order));
		remove_filter('encore_payment_coming', '__return_true');
		self::assertSame(['shown'], $this->shop->presentations($order));
	}

	/** Two tabs that find different steps open in the same moment. */
	public function test_L9_one_offer_alone_is_the_first_of_an_order(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->open($order);
		$base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test');
		$first = $base->presentations->ofOrder($order->get_id())[0];
		$other = new Presentation(wp_generate_uuid4(), $order->get_id(), $first->funnelId, 'downsell', $this->shop->offers['downsell'], $first->quote, $first->shownAt, $first->expiresAt);
		self::assertFalse($base->presentations->show($other, 0));
		self::assertTrue($base->presentations->show($other, 1));
		self::assertCount(2, $base->presentations->ofOrder($order->get_id()));
	}

	public function testLookingAgainStaysTheSameWithTheSameEnd(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$first = $this->shop->open($order);
		self::assertSame($first, $this->shop->open($order));
		$end = time() + 300;
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_presentations', ['expires_at' => gmdate('Y-m-d H:i:s', $end)], ['order_id' => $order->get_id()]);
		$later = $this->shop->open($order);
		self::assertSame((string) $end, $later['expires_at'], 'Ten minutes later it has ten minutes less.');
		$next = $this->shop->decline($order, $first)->offer();
		self::assertSame($later['expires_at'], $next['expires_at'], 'The countdown does not start again.');
	}

	public function testNoOrderThatIsNotPaidOrCannotTakeLinesLeadsAnywhere(): void
	{
		$this->shop->course();
		self::assertSame('', $this->shop->arrive($this->shop->order(paid: false)));
		foreach (['cancelled', 'on-hold', 'failed', 'refunded'] as $status) {
			$order = $this->shop->order();
			$order->set_status($status);
			$order->save();
			self::assertSame('', $this->shop->arrive($order), $status);
		}
		$refunded = $this->shop->order();
		wc_create_refund(['order_id' => $refunded->get_id(), 'amount' => '1']);
		self::assertSame('', $this->shop->arrive($refunded), 'refunded in part');
		$foreign = $this->shop->order();
		$foreign->set_currency('EUR');
		$foreign->save();
		self::assertSame('', $this->shop->arrive($foreign), 'other currency');
		$this->shop->gateway->hasToken = false;
		FunnelShop::whileClosed(fn() => self::assertSame('', $this->shop->arrive($this->shop->order()), 'no token'));
	}

	public function test_R5_order_that_was_refunded_meanwhile_is_not_charged(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		wc_create_refund(['order_id' => $order->get_id(), 'amount' => '1']);
		self::assertSame('cannot_charge', $this->shop->accept($order, $offer)->text('code'));
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_R13_goods_are_not_offered_to_an_order_that_is_not_shipped(): void
	{
		$this->shop->product('main', '97');
		$this->shop->product('upsell', '20', ['virtual' => false]);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		$this->shop->funnel();
		self::assertSame('', $this->shop->arrive($this->shop->order()));
	}

	public function test_P18_order_without_an_offer_pays_no_query(): void
	{
		$order = $this->shop->course()->order();
		unset($_COOKIE[OfferCookie::name($order->get_id())]);
		self::assertSame(0, $this->queries(fn(): string => $this->shop->arrive($order)));
	}

	public function test_P18_leading_to_an_offer_writes_at_most_three_times(): void
	{
		$order = $this->shop->course()->order();
		$writes = [];
		$count = static function (string $sql) use (&$writes): string {
			if (preg_match('/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $sql) === 1) {
				$writes[] = $sql;
			}
			return $sql;
		};
		add_filter('query', $count);
		$this->shop->arrive($order);
		remove_filter('query', $count);
		self::assertLessThanOrEqual(3, count($writes), implode("\n", $writes));
		self::assertGreaterThan(0, count($writes));
	}

	public function test_P18_shop_without_offers_gives_no_cookie_and_asks_for_no_token(): void
	{
		$this->shop->course();
		$order = $this->shop->order(paid: false);
		unset($_COOKIE[OfferCookie::name($order->get_id())]);
		$none = static fn(): array => ['post_purchase' => 0];
		add_filter('pre_option_encore_live', $none);
		$queries = $this->queries(function () use ($order): void {
			$this->shop->pressed($order);
			self::assertFalse(apply_filters('encore_keep_payment_token', false, $order));
		});
		remove_filter('pre_option_encore_live', $none);
		self::assertSame(0, $queries);
		self::assertArrayNotHasKey(OfferCookie::name($order->get_id()), $_COOKIE);
	}

	public function testCookieAndTokenOnlyWhereAFunnelCanFollow(): void
	{
		$this->shop->course();
		$order = $this->shop->order(paid: false);
		$name = OfferCookie::name($order->get_id());
		unset($_COOKIE[$name]);
		$this->shop->pressed($order);
		self::assertTrue(apply_filters('encore_keep_payment_token', false, $order));
		unset($_COOKIE[$name]);
		do_action('woocommerce_checkout_order_processed', $order->get_id(), [], $order);
		$given = $_COOKIE[$name] ?? null;
		self::assertIsString($given);
		self::assertMatchesRegularExpression('/^\d+\.[0-9a-f]{64}$/', $given);

		$this->shop->product('main', '5');
		$other = $this->shop->order(paid: false);
		unset($_COOKIE[OfferCookie::name($other->get_id())]);
		$this->shop->pressed($other);
		self::assertFalse(apply_filters('encore_keep_payment_token', false, $other));
		self::assertArrayNotHasKey(OfferCookie::name($other->get_id()), $_COOKIE);
	}

	public function testLinesAddedByOffersCallUpNothing(): void
	{
		$this->shop->course();
		$order = $this->shop->order(paid: false);
		foreach ($order->get_items() as $item) {
			$item->add_meta_data('_encore_offer', '1', true);
			$item->save();
		}
		$order = $this->shop->reread($order);
		$order->payment_complete('tx');
		self::assertSame('', $this->shop->arrive($order));
	}

	private function queries(callable $work): int
	{
		$before = FunnelShop::db()->num_queries;
		$work();
		return FunnelShop::db()->num_queries - $before;
	}
}
