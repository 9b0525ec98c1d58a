<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\WooCommerce\Checkout\OfferCookie;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Rule R11: neither Action Scheduler nor WP-Cron runs. The shopper's next view or request does what is due, and nothing is lost. */
#[Group('orders')]
final class CronDeadTest extends TestCase
{
	private FunnelShop $shop;
	private FunnelMails $mails;

	private \Closure $mustNotRun;

	/** @var array<string, string> what was accepted */
	private array $offer = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->mails = new FunnelMails();
		$this->mustNotRun = static fn() => self::fail('The schedule ran.');
		as_unschedule_all_actions('encore_reconcile');
		wp_clear_scheduled_hook('action_scheduler_run_queue', ['WP Cron']);
		add_action('encore_reconcile', $this->mustNotRun, 1);
	}

	protected function tearDown(): void
	{
		remove_action('encore_reconcile', $this->mustNotRun, 1);
		$this->mails->stop();
		do_action('action_scheduler_ensure_recurring_actions');
	}

	/** @return iterable<string, array{string}> */
	public static function views(): iterable
	{
		yield 'the thank-you page is seen again' => ['thank-you page'];
		yield 'the order is looked at hours later, from another browser' => ['another browser'];
		yield 'the page asks how it stands' => ['resume'];
		yield 'the button is pressed again' => ['accept'];
	}

	#[DataProvider('views')]
	public function test_R11_a_charge_whose_answer_was_lost_is_settled_by_the_next_view(string $view): void
	{
		$order = $this->left('unknown');
		$this->view($order, $view);
		self::assertSame('settled', $this->state($order));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
		self::assertCount(1, $this->shop->gateway->charges);
	}

	#[DataProvider('views')]
	public function test_R11_a_request_that_died_while_the_gateway_was_called_is_looked_up_by_the_next_view(string $view): void
	{
		$order = $this->left('charging');
		$this->view($order, $view);
		self::assertSame('settled', $this->state($order));
		self::assertCount(1, $this->shop->added($order));
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_R11_what_was_never_confirmed_ends_at_the_gateway_by_the_next_view(): void
	{
		$order = $this->left('requires_action');
		$this->view($order, 'thank-you page');
		self::assertSame('expired', $this->state($order));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R11_money_that_came_before_its_line_is_put_into_the_order_by_the_next_view(): void
	{
		$order = $this->left('paid');
		$this->view($order, 'thank-you page');
		self::assertSame('settled', $this->state($order));
		self::assertCount(1, $this->shop->added($order));
	}

	public function test_R11_a_refund_without_an_answer_is_looked_up_by_the_next_view(): void
	{
		$order = $this->bought();
		$this->shop->gateway->refundAnswer = static fn(): RefundResult => RefundResult::unknown();
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		$this->shop->ask('POST', "/acceptances/{$this->offer['presentation']}/undo", ['key' => $order->get_order_key()]);
		self::assertSame('undoing', $this->state($order));
		self::assertCount(1, $this->shop->added($order));
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_found');
		$this->due($order);
		$this->view($order, 'thank-you page');
		self::assertSame('undone', $this->state($order));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R11_mails_that_are_owed_leave_with_the_next_view(): void
	{
		$order = $this->bought();
		self::assertSame(['waiting', 'waiting'], [FunnelMails::row($order->get_id(), 'shop', 'state'), FunnelMails::row($order->get_id(), 'shopper', 'state')]);
		$this->mails->thanked($this->shop, $order);
		self::assertSame(['sent', 'sent'], [FunnelMails::row($order->get_id(), 'shop', 'state'), FunnelMails::row($order->get_id(), 'shopper', 'state')]);
		self::assertCount(1, $this->mails->about('Added to your order'));
	}

	public function test_R11_where_nobody_comes_back_it_waits_and_is_done_when_cron_runs_again(): void
	{
		$order = $this->left('unknown');
		self::assertSame('unknown', $this->state($order));
		remove_action('encore_reconcile', $this->mustNotRun, 1);
		do_action('action_scheduler_ensure_recurring_actions');
		self::assertTrue(as_has_scheduled_action('encore_reconcile'), 'Whoever took it off the schedule gets it back.');
		do_action('encore_reconcile');
		self::assertSame('settled', $this->state($order));
	}

	private function view(\WC_Order $order, string $view): void
	{
		match ($view) {
			'thank-you page' => $this->shop->arrive($order),
			'another browser' => $this->elsewhere($order),
			'resume' => $this->shop->ask('POST', "/acceptances/{$this->offer['presentation']}/resume", ['key' => $order->get_order_key()]),
			default => $this->shop->accept($order, $this->offer),
		};
	}

	private function elsewhere(\WC_Order $order): void
	{
		unset($_COOKIE[OfferCookie::name($order->get_id())]);
		$this->shop->arrive($order, 30);
	}

	private function bought(): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->offer = $this->shop->open($order);
		self::assertSame('settled', $this->shop->accept($order, $this->offer)->text('state'));
		return $order;
	}

	/** An accepted offer that was left in this state long enough ago; the gateway has its money, or can say that nobody confirmed. */
	private function left(string $state): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->offer = $this->shop->open($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => $state === 'requires_action'
			? ChargeResult::requiresAction('tx_waits', 'https://example.com/confirm')
			: throw new \RuntimeException('time-out');
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->shop->accept($order, $this->offer);
		$this->shop->gateway->lookup = null;
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['state' => $state] + ($state === 'requires_action' ? ['expires_at' => '2020-01-01 00:00:00'] : []), ['order_id' => $order->get_id()]);
		$this->due($order);
		return $order;
	}

	private function due(\WC_Order $order): void
	{
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
	}

	private function state(\WC_Order $order): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT state FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $order->get_id()));
	}
}
