<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\RefundResult;
use Encore\Application\Review\DecideReview;
use Encore\Domain\Acceptance\Decision;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Refunds of an order with two charges, where nobody knows whether a part was paid back. Rule R15. */
#[Group('orders')]
#[Group('writers')]
final class RefundUnknownTest extends TestCase
{
	private RefundDesk $desk;

	protected function setUp(): void
	{
		$this->desk = new RefundDesk();
	}

	protected function tearDown(): void
	{
		self::assertTrue($this->desk->gateway->isInPlace(), 'The gateway is put back, whatever happens.');
	}

	public function test_R15_what_nobody_knows_is_said_written_down_and_never_sent_twice(): void
	{
		$sent = $this->desk->unknown();

		$message = $this->desk->fails($this->desk->upsell());

		self::assertStringContainsString('not known whether $197.00', $message);
		self::assertStringContainsString('not known whether $197.00', $this->desk->notes());
		self::assertSame([[], []], [$this->desk->refunds(), $this->desk->gateway->asked]);

		self::assertStringContainsString('not clear how much', $this->desk->fails($this->desk->upsell()));
		self::assertCount(1, $sent);
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']), 'The first charge is not touched by it.');

		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');
		self::assertStringContainsString('An earlier refund of $197.00 has gone through', $this->desk->fails($this->desk->upsell()));
		self::assertCount(1, $sent);
		self::assertSame(0.0, (float) $this->desk->fresh()->get_remaining_refund_amount());
		self::assertSame([-197.0], array_merge(...array_map($this->desk->lineTotals(...), $this->desk->refunds())));
	}

	public function test_R15_what_was_unknown_is_looked_up_by_the_schedule(): void
	{
		$this->desk->unknown();
		$this->desk->fails($this->desk->upsell());
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');

		do_action('encore_reconcile');
		self::assertSame([], $this->desk->refunds(), 'Not while its answer may still be on its way.');
		$this->desk->begun('-1 hour');
		do_action('encore_reconcile');

		[$made] = $this->desk->refunds();
		self::assertSame(['197.00', true], [$made->get_amount(), $made->get_refunded_payment()]);
		self::assertStringContainsString('re_late', $this->desk->notes());
		do_action('encore_reconcile');
		self::assertCount(1, $this->desk->refunds());
	}

	public function test_R15_what_never_arrived_may_be_refunded_again_and_the_schedule_sends_nothing(): void
	{
		$sent = $this->desk->unknown();
		$this->desk->fails($this->desk->upsell());
		$this->desk->shop->gateway->refundAnswer = null;
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::notFound();
		$this->desk->begun('-3 days');

		do_action('encore_reconcile');

		self::assertSame([], $this->desk->paidBack());
		self::assertCount(1, $sent);
		self::assertStringContainsString('was not paid back', $this->desk->notes());
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell()));
		self::assertSame([19700], $this->desk->paidBack());
	}

	public function test_R15_what_is_seen_while_the_owner_reviews_the_item_becomes_the_refund_that_it_was(): void
	{
		$this->desk->unknown();
		$this->desk->fails($this->desk->upsell('50'));
		self::assertTrue(apply_filters('encore_provider_dispute', false, FunnelGateway::ID, $this->desk->acceptance('transaction_id')));
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_seen');
		$ledger = new Ledger($base = new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		$review = new DecideReview($ledger->acceptances, $ledger->refunds, $ledger->orders, $ledger->gateway, $ledger->providerRefunds, $base->clock);

		$finding = $review->look($this->desk->acceptance('uuid'), (int) $this->desk->acceptance('version'));
		do_action('encore_reconcile');
		self::assertSame(0.0, (float) $this->desk->fresh()->get_total_refunded(), 'Not before it is decided.');
		$review->decide($finding->acceptance->uuid, $finding->acceptance->version, Decision::MoneyCame);
		do_action('encore_reconcile');
		do_action('encore_reconcile');

		[$made] = $refunds = $this->desk->refunds();
		self::assertSame([1, '50.00', true, [-50.0]], [count($refunds), $made->get_amount(), $made->get_refunded_payment(), $this->desk->lineTotals($made)]);
		self::assertStringContainsString('re_seen', $this->desk->notes());
		self::assertStringContainsString('came late', (string) $made->get_reason());
	}

	public function test_R15_an_undo_that_gave_up_does_not_bar_the_owners_refund_for_ever(): void
	{
		$this->desk->unknown();
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($this->desk->order->get_id());
		self::assertSame('undoing', $ledger->giveBack->begin($acceptance)->state->value);
		$this->desk->begun('-3 days');
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $this->desk->order->get_id()]);
		do_action('encore_reconcile');
		self::assertSame('settled', $this->desk->acceptance('state'));
		self::assertStringContainsString('not clear how much', $this->desk->fails($this->desk->upsell()));

		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::notFound();
		$this->desk->shop->gateway->refundAnswer = null;
		do_action('encore_reconcile');

		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell()));
		self::assertSame([19700], $this->desk->paidBack());
	}

	public function test_R15_a_request_cut_off_at_the_gateway_leaves_no_second_refund(): void
	{
		$this->desk->shop->gateway->refundAnswer = static fn(): RefundResult => throw new \RuntimeException('time-out');
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_there');

		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell()), 'Looked up at once.');
		self::assertSame('re_there', $this->desk->attempt('refund_id'));
	}

	public function test_R15_a_request_that_died_at_the_gateway_leaves_one_refund_and_a_note(): void
	{
		$this->desk->unknown();
		$this->desk->fails($this->desk->upsell());
		$left = $this->desk->refund(['refund_payment' => false] + $this->desk->upsell());
		self::assertInstanceOf(\WC_Order_Refund::class, $left, 'WooCommerce saves it before the gateway is called.');
		$db = FunnelShop::db();
		$db->query((string) $db->prepare("UPDATE %i SET order_refund_id = %d WHERE outcome = ''", "{$db->prefix}encore_refunds", $left->get_id()));
		$this->desk->begun('-1 hour');
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_died');

		do_action('encore_reconcile');

		self::assertCount(1, $this->desk->refunds());
		self::assertStringContainsString('re_died', $this->desk->notes());
		self::assertStringContainsString("refund #{$left->get_id()} was cut off", $this->desk->notes());
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']));
		self::assertSame([97.0], $this->desk->gateway->asked);
	}

	public function test_R15_an_undo_after_a_part_was_paid_back_pays_what_is_left_and_no_more(): void
	{
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell('50')));
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($this->desk->order->get_id());

		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);

		self::assertSame([5000, 14700], $this->desk->paidBack());
	}

	public function test_R15_an_undo_after_a_part_that_nobody_knows_looks_it_up_first(): void
	{
		$sent = $this->desk->unknown();
		$this->desk->fails($this->desk->upsell('50'));
		$this->desk->shop->gateway->refundAnswer = null;
		$this->desk->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($this->desk->order->get_id());

		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);

		self::assertSame([5000, [14700]], [$sent[0]?->amount->amount, $this->desk->paidBack()]);
	}
}
