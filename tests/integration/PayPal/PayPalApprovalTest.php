<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\PayPal;

use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Integration\PayLinkCase;

/** An offer's own order is paid on PayPal's approval page, by PayPal's real gateway plugin. Rules L6, R1, R2, R15. */
final class PayPalApprovalTest extends PayLinkCase
{
	private PayPalDesk $desk;

	protected function setUp(): void
	{
		parent::setUp();
		$this->desk = new PayPalDesk();
		$this->desk->visit();
	}

	public function test_L6_R1_it_is_approved_at_paypal_captured_once_and_leads_back_to_the_first_order(): void
	{
		[$order, $linked, $at] = $this->pressed();
		self::assertSame('requires_action', $this->row($order, 'state'));
		$unit = PayPalDesk::part(PayPalDesk::part($this->desk->asked($at), 'purchase_units'), '0');
		self::assertSame([(string) $linked->get_id(), '197.00'], [PayPalDesk::text($unit, 'custom_id'), PayPalDesk::text(PayPalDesk::part($unit, 'amount'), 'value')]);
		self::assertSame([], $this->desk->books($linked), 'Nothing is taken before the shopper approves.');

		$this->desk->approve($at);
		self::assertSame($linked->get_checkout_order_received_url(), $this->desk->comeBack($at));

		$this->assertPaid($order, $linked);
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15));
		$first = $this->shop->reread($order);
		self::assertSame(['97.00', 'tx_first'], [$first->get_total(), $first->get_transaction_id()]);
		self::assertSame('', $first->get_meta('_ppcp_paypal_order_id'));

		$this->desk->comeBack($at);
		$this->assertPaid($order, $linked);
	}

	public function test_L4_after_an_order_that_paypal_has_paid_the_button_leads_straight_to_paypal(): void
	{
		[$order, $linked, $at, $offer] = $this->led();
		self::assertSame('pending', $linked->get_status());
		self::assertSame([], $this->desk->books($linked), 'Nothing is taken before the shopper approves.');
		self::assertSame(PayPalDesk::APPROVAL . $at, $this->shop->accept($order, $offer)->text('next_url'), 'Pressed again it is the same.');
		self::assertSame($linked->get_checkout_payment_url(), $this->cancelAddress($at));

		$this->desk->approve($at);
		$this->desk->comeBack($at);
		$this->assertPaid($order, $linked);
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15));
	}

	public function test_R1_approved_there_and_on_the_payment_page_too_it_is_taken_once(): void
	{
		[$order, $linked, $at] = $this->led();
		$again = $this->desk->press($linked);
		foreach (array_unique([$at, $again]) as $one) {
			$this->desk->approve($one);
		}
		foreach (array_unique([$again, $at]) as $one) {
			$this->desk->comeBack($one);
		}
		$this->assertPaid($order, $linked);
	}

	public function test_R20_what_the_shopper_has_approved_for_another_cart_is_not_taken_for_the_offer(): void
	{
		$other = $this->shop->course()->order(paid: false);
		$approved = $this->desk->press($other);
		$this->desk->approve($approved);
		PayPalDesk::remember($approved);
		[, $linked, $at] = $this->led();
		self::assertNotSame($approved, $at);
		self::assertSame([[], []], [$this->desk->books($linked), $this->desk->books($other)]);
	}

	public function testWhoDoesNotApproveComesBackToThePaymentPageAndForOtherOrdersNothingChanges(): void
	{
		[, $linked, $at] = $this->pressed();
		self::assertSame($linked->get_checkout_payment_url(), $this->cancelAddress($at));
		self::assertSame(wc_get_checkout_url(), $this->cancelAddress($this->desk->press($this->shop->order(paid: false))));
	}

	public function test_R2_a_browser_that_remembers_nothing_pays_all_the_same(): void
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at);
		$this->desk->visit();
		$this->desk->comeBack($at);
		$this->assertPaid($order, $linked);
	}

	public function test_R1_two_offers_in_one_visit_are_two_orders_at_paypal(): void
	{
		[$order, $linked, $at] = $this->pressed();
		[$other, $second, $to] = $this->pressed();
		self::assertNotSame($at, $to);
		$this->desk->approve($to);
		$this->desk->comeBack($to);
		$this->assertPaid($other, $second);
		self::assertSame([], $this->desk->books($linked));
		self::assertSame('requires_action', $this->row($order, 'state'));
	}

	public function test_R2_what_the_shoppers_bank_declines_can_be_paid_again_on_the_same_link(): void
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at, 'decline');
		$this->desk->comeBack($at);
		$failed = $this->shop->reread($linked);
		self::assertSame(['failed', true], [$failed->get_status(), $failed->needs_payment()]);
		self::assertSame('requires_action', $this->row($order, 'state'));
		self::assertSame([], $this->desk->books($linked));

		$this->desk->visit();
		$again = $this->desk->press($failed);
		$this->desk->approve($again === '' ? $at : $again);
		$this->desk->comeBack($again === '' ? $at : $again);
		$this->assertPaid($order, $linked);
	}

	public function test_R15_it_is_paid_back_by_the_gateway_in_parts(): void
	{
		[$order, $linked] = $this->paid();
		foreach (['50.00' => '50.00', '147.00' => '197.00'] as $amount => $back) {
			$refund = wc_create_refund(['order_id' => $linked->get_id(), 'amount' => $amount, 'refund_payment' => true]);
			self::assertNotInstanceOf(\WP_Error::class, $refund);
			self::assertSame([['197.00', 'USD', $back]], $this->desk->books($linked));
		}
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R2_a_capture_whose_answer_was_lost_is_found_at_paypal(): void
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at);
		$this->desk->trouble('silent_after');
		$this->desk->comeBack($at);
		$this->assertPaid($order, $linked);
	}

	public function test_R2_while_paypal_says_nothing_it_is_on_hold_and_neither_ends_nor_is_paid_once_more(): void
	{
		[$order, $linked] = $this->lost('silent_after');
		self::assertSame('', $this->desk->press($this->shop->reread($linked)), 'By the gateway neither, which finds it captured.');
		self::assertSame([['197.00', 'USD', '0.00']], $this->desk->books($linked));
		$this->end($order);
		$this->assertPaid($order, $linked);
	}

	public function test_R2_what_paypal_then_says_it_has_not_taken_ends_with_its_link(): void
	{
		[$order, $linked] = $this->lost('silent_before');
		$this->end($order);
		self::assertSame(['cancelled', 'expired'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		self::assertSame([], $this->desk->books($linked));
	}

	public function test_R2_a_capture_that_never_reached_paypal_took_nothing_and_the_link_ends(): void
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at);
		$this->desk->trouble('silent_before');
		$this->desk->comeBack($at);
		self::assertSame(['failed', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		$this->end($order);
		self::assertSame(['cancelled', 'expired'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		self::assertSame([], $this->desk->books($linked));
	}

	public function test_R2_who_approves_after_the_link_has_ended_gets_the_money_back(): void
	{
		[$order, $linked, $at] = $this->pressed();
		$this->end($order);
		$this->desk->approve($at);
		$this->desk->comeBack($at);
		self::assertSame([['197.00', 'USD', '197.00']], $this->desk->books($linked));
		self::assertSame(['refunded', 'undone'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
	}

	private function cancelAddress(string $at): string
	{
		$source = PayPalDesk::part(PayPalDesk::part($this->desk->asked($at), 'payment_source'), 'paypal');
		return PayPalDesk::text(PayPalDesk::part($source, 'experience_context'), 'cancel_url');
	}

	/** @return array{\WC_Order, \WC_Order, string} the first order, its offer's own, and the order at PayPal */
	private function pressed(): array
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		$at = $this->desk->press($linked);
		self::assertNotSame('', $at, 'PayPal asks the shopper.');
		return [$order, $linked, $at];
	}

	/** @return array{\WC_Order, \WC_Order, string, array<string, string>} after an order that PayPal has paid: it, its offer's own, the order at PayPal, and the offer */
	private function led(): array
	{
		$this->shop = new FunnelShop();
		$order = $this->shop->course()->order();
		$order->set_payment_method(PayPalDesk::GATEWAY);
		$order->save();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame('Continue to PayPal: $197.00', $offer['accept_label'] ?? '');
		$answer = $this->shop->accept($order, $offer);
		self::assertStringStartsWith(PayPalDesk::APPROVAL, $answer->text('next_url'), $answer->json());
		return [$order, $this->linked($order), substr($answer->text('next_url'), strlen(PayPalDesk::APPROVAL)), $offer];
	}

	/** @return array{\WC_Order, \WC_Order} nobody knows whether it was captured, nor can anybody be asked until its time is over */
	private function lost(string $trouble): array
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at);
		$this->desk->trouble($trouble);
		PayPalDesk::whileAway(function () use ($order, $at): void {
			$this->desk->comeBack($at);
			$this->end($order);
		}, '/capture');
		$now = $this->shop->reread($linked);
		self::assertSame(['on-hold', false, 'requires_action'], [$now->get_status(), $now->needs_payment(), $this->row($order, 'state')]);
		$this->desk->visit();
		return [$order, $now];
	}

	/** @return array{\WC_Order, \WC_Order} */
	private function paid(): array
	{
		[$order, $linked, $at] = $this->pressed();
		$this->desk->approve($at);
		$this->desk->comeBack($at);
		return [$order, $this->shop->reread($linked)];
	}

	private function assertPaid(\WC_Order $order, \WC_Order $linked): void
	{
		self::assertSame([['197.00', 'USD', '0.00']], $this->desk->books($linked), 'PayPal has it once.');
		$paid = $this->shop->reread($linked);
		self::assertSame(['settled', true], [$this->row($order, 'state'), $paid->is_paid()]);
		self::assertNotSame('', $paid->get_transaction_id());
	}
}
