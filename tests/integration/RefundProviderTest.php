<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Money that went back at the provider, and disputes there, as its adapter or a lookup tells. Rules R2, R3, R15, R19. */
#[Group('orders')]
final class RefundProviderTest extends TestCase
{
	private RefundDesk $desk;

	protected function setUp(): void
	{
		$this->desk = new RefundDesk();
	}

	public function test_R15_all_of_the_item_is_recorded_once_without_a_payment_call_however_often_it_is_told(): void
	{
		foreach ([1, 2] as $ignored) {
			self::assertTrue($this->tell('197'));
			do_action('encore_reconcile');
		}
		[$made] = $refunds = $this->desk->refunds();
		self::assertSame([1, '197.00', true, 0, [-197.0]], [count($refunds), $made->get_amount(), $made->get_refunded_payment(), $made->get_refunded_by(), $this->desk->lineTotals($made)]);
		self::assertSame([[], []], [$this->desk->paidBack(), $this->desk->gateway->asked]);
		self::assertSame(['refunded', (string) $made->get_id()], [$this->desk->attempt('outcome'), $this->desk->attempt('order_refund_id')]);
		self::assertSame(1, substr_count($this->desk->notes(), 'was paid back at the payment provider'));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']), 'What is left is the first charge.');
		self::assertSame([97.0], $this->desk->gateway->asked);
	}

	public function test_R15_a_part_lowers_what_is_left_of_that_charge_and_totals_in_the_wrong_order_do_not(): void
	{
		foreach (['20', '50', '20.00'] as $total) {
			self::assertTrue($this->tell($total));
		}
		self::assertEqualsCanonicalizing([[-30.0], [-20.0]], array_map($this->desk->lineTotals(...), $this->desk->refunds()));
		self::assertSame(50.0, (float) $this->desk->fresh()->get_total_refunded());
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell('147')));
		self::assertSame([14700], $this->desk->paidBack());
		self::assertSame(97.0, (float) $this->desk->fresh()->get_remaining_refund_amount());
	}

	public function test_R19_what_the_owner_has_written_down_by_hand_already_is_the_same_money(): void
	{
		$byHand = $this->desk->refund(['refund_payment' => false] + $this->desk->upsell());
		self::assertInstanceOf(\WC_Order_Refund::class, $byHand);
		self::assertTrue($this->tell('197'));
		self::assertSame([$byHand->get_id()], array_map(static fn(\WC_Order_Refund $one): int => $one->get_id(), $this->desk->refunds()));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']));
	}

	public function test_R3_told_before_it_is_in_the_order_both_come_in(): void
	{
		$db = FunnelShop::db();
		$order = $this->desk->shop->course()->order();
		$this->desk->shop->arrive($order);
		$this->desk->shop->accept($order, $this->desk->shop->open($order));
		[$line] = $this->desk->shop->added($order);
		$order->remove_item($line->get_id());
		$fresh = $this->desk->shop->reread($order);
		$fresh->remove_item($line->get_id());
		$fresh->set_total('97');
		$fresh->save();
		$db->update("{$db->prefix}encore_acceptances", ['state' => 'paid'], ['order_id' => $order->get_id()]);
		$transaction = (string) $db->get_var((string) $db->prepare('SELECT transaction_id FROM %i WHERE order_id = %d', "{$db->prefix}encore_acceptances", $order->get_id()));

		self::assertTrue($this->tell('197', $transaction));

		self::assertCount(1, $this->desk->shop->added($order));
		self::assertSame(['294.00', 97.0], [$this->desk->shop->reread($order)->get_total(), (float) $this->desk->shop->reread($order)->get_remaining_refund_amount()]);
	}

	public function test_R2_a_refund_that_the_database_takes_back_is_mailed_to_nobody_and_then_once(): void
	{
		$mails = new FunnelMails();
		$refuse = static fn(string $sql): string => $sql === 'COMMIT' ? 'NO STATEMENT AT ALL' : $sql;
		$wasQuiet = FunnelShop::db()->suppress_errors(true);
		add_filter('query', $refuse);
		try {
			self::assertFalse($this->tell('197'));
		} finally {
			remove_filter('query', $refuse);
			FunnelShop::db()->suppress_errors($wasQuiet);
			wp_cache_flush();
		}
		// Refunds that other tests left open are mailed in the same run.
		$ours = fn(): int => count(array_filter($mails->about('refunded'), fn(array $mail): bool => str_contains($mail['subject'], "#{$this->desk->fresh()->get_order_number()} ")));
		$before = $ours();
		do_action('encore_reconcile');
		do_action('encore_reconcile');
		$mails->stop();
		self::assertSame([0, 1, 197.0], [$before, $ours(), (float) $this->desk->fresh()->get_total_refunded()]);
	}

	public function test_R15_charges_of_others_are_none_of_our_business_and_nonsense_is_to_be_told_again(): void
	{
		self::assertTrue($this->tell('197', 'ch_of_somebody'));
		self::assertTrue(apply_filters('encore_provider_refund', false, 'another_gateway', $this->desk->acceptance('transaction_id'), '197', 'USD'));
		self::assertFalse($this->tell('a lot'));
		self::assertSame([], $this->desk->refunds());
	}

	public function test_R15_a_lookup_shows_it_where_no_webhook_came(): void
	{
		$this->desk->shop->gateway->answer = static fn(): ChargeResult => ChargeResult::unknown();
		$this->desk->shop->gateway->lookup = fn(): ChargeResult => ChargeResult::paid('tx_late', $this->desk->shop->charge()->amount->withAmount(5000));
		$order = $this->desk->shop->course()->order();
		$this->desk->shop->arrive($order);
		$this->desk->shop->gateway->charges = [];
		$this->desk->shop->accept($order, $this->desk->shop->open($order));
		FunnelShop::db()->update(FunnelShop::db()->prefix . 'encore_acceptances', ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);

		do_action('encore_reconcile');

		self::assertCount(1, $this->desk->shop->added($order));
		self::assertSame(['50.00'], array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), array_values($this->desk->shop->reread($order)->get_refunds())));
	}

	public function test_R15_a_refund_that_the_provider_refuses_because_it_was_paid_back_there_is_found_out(): void
	{
		$this->desk->shop->gateway->refundAnswer = static fn(): RefundResult => RefundResult::refused('More than what is left.');
		$this->desk->shop->gateway->lookup = fn(): ChargeResult => ChargeResult::paid('tx_known', $this->desk->shop->charge()->amount);

		self::assertStringContainsString('More than what is left.', $this->desk->fails($this->desk->upsell()));
		do_action('encore_reconcile');

		[$made] = $refunds = $this->desk->refunds();
		self::assertSame([1, '197.00', []], [count($refunds), $made->get_amount(), $this->desk->paidBack()]);
	}

	public function test_R15_an_undo_after_a_refunded_part_refunds_the_rest_in_the_order_too_and_names_what_went_back(): void
	{
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell('50')));
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($this->desk->order->get_id());

		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);
		do_action('encore_reconcile');

		self::assertSame([5000, 14700], $this->desk->paidBack());
		self::assertSame(97.0, (float) $this->desk->fresh()->get_total() - (float) $this->desk->fresh()->get_total_refunded(), 'What the provider kept.');
		self::assertStringContainsString('$147.00 was paid back', $this->desk->notes());
		self::assertStringNotContainsString('$197.00 was paid back', $this->desk->notes());
	}

	public function testADisputeIsToBeReviewedAndTheOrderStaysAsItIs(): void
	{
		$before = $this->desk->fresh()->get_status();
		foreach ([1, 2] as $ignored) {
			self::assertTrue(apply_filters('encore_provider_dispute', false, FunnelGateway::ID, $this->desk->acceptance('transaction_id')));
		}
		self::assertSame(['needs_review', $before, '294.00'], [$this->desk->acceptance('state'), $this->desk->fresh()->get_status(), $this->desk->fresh()->get_total()]);
		self::assertSame(1, substr_count($this->desk->notes(), 'is in question at the payment provider'));
	}

	private function tell(string $total, ?string $transaction = null): mixed
	{
		return apply_filters('encore_provider_refund', false, FunnelGateway::ID, $transaction ?? $this->desk->acceptance('transaction_id'), $total, 'USD');
	}
}
