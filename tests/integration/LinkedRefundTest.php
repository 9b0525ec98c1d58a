<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Domain\Acceptance\Decision;
use Encore\WooCommerce\Refunds\RefundRecord;
use EncoreSandbox\Provider;
use EncoreSandbox\SandboxGateway;
use PHPUnit\Framework\Attributes\Group;

/** Money of a linked order that a kept card has paid goes back to that charge, once, whoever begins it. */
#[Group('orders')]
#[Group('writers')]
final class LinkedRefundTest extends LinkedChargeCase
{
	public function test_R15_taken_back_its_charge_goes_back_once_and_its_order_is_refunded_whole(): void
	{
		[$order] = $this->settled();
		$mails = new FunnelMails();
		try {
			foreach ([1, 2] as $ignored) {
				$answer = $this->ask($order, 'undo');
				self::assertSame('undone', $answer->text('state'), $answer->json());
			}
		} finally {
			$mails->stop();
		}
		$linked = $this->fresh($order);
		self::assertSame(['refunded', 1, '97.00', 5], [$linked->get_status(), count($linked->get_refunds()), $this->shop->reread($order)->get_total(), $this->pieces()]);
		self::assertSame([[19700], []], [$this->paidBack(), $this->gateway->asked]);
		$refund = array_values($linked->get_refunds())[0];
		self::assertSame([true, 0], [$refund->get_refunded_payment(), $refund->get_refunded_by()], 'Nobody at the shop asked for it.');
		self::assertNotSame([], $mails->about('refunded'));
		self::assertStringContainsString('Taken back', FunnelPages::thankYou($order));
		self::assertStringContainsString('paid back in full', FunnelPages::panel($this->shop->reread($order)));
	}

	public function test_R15_a_refund_on_its_screen_goes_back_to_its_own_charge_and_no_more_than_that(): void
	{
		[$order] = $this->settled();
		$linked = $this->linked($order)->get_id();
		foreach (['50', '147'] as $amount) {
			self::assertInstanceOf(\WC_Order_Refund::class, wc_create_refund(['order_id' => $linked, 'amount' => $amount, 'refund_payment' => true]));
		}
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $linked, 'amount' => '1', 'refund_payment' => true]));
		self::assertSame([[5000, 14700], [], 'refunded'], [$this->paidBack(), $this->gateway->asked, $this->fresh($order)->get_status()]);
		self::assertSame('undo_refunded', $this->ask($order, 'undo')->text('code'));
		self::assertSame(97.0, (float) $this->shop->reread($order)->get_remaining_refund_amount());
	}

	public function test_R15_what_the_provider_pays_back_is_recorded_on_it_once_whoever_tells(): void
	{
		[$order] = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		foreach (['50', '50', '197', '197'] as $soFar) {
			self::assertTrue(apply_filters('encore_provider_refund', false, FunnelGateway::ID, $charge, $soFar, 'USD'));
		}
		do_action('encore_reconcile');
		$linked = $this->fresh($order);
		$amounts = array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), $linked->get_refunds());
		sort($amounts);
		self::assertSame([['50.00', '147.00'], 'refunded'], [$amounts, $linked->get_status()]);
		self::assertSame([[], [], 0], [$this->paidBack(), $this->gateway->asked, count($this->shop->reread($order)->get_refunds())]);
	}

	public function test_R15_what_a_gateways_own_webhook_has_written_into_it_is_the_same_money(): void
	{
		[$order] = $this->settled();
		wc_create_refund(['order_id' => $this->linked($order)->get_id(), 'amount' => '197', 'reason' => 'By webhook']);
		self::assertTrue(apply_filters('encore_provider_refund', false, FunnelGateway::ID, $this->row($order, 'transaction_id'), '197', 'USD'));
		self::assertCount(1, $this->fresh($order)->get_refunds());
	}

	public function test_R15_a_lost_refund_of_it_is_found_and_recorded_there(): void
	{
		[$order] = $this->settled();
		$this->shop->gateway->refundAnswer = static fn() => throw new \RuntimeException('time-out');
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $this->linked($order)->get_id(), 'amount' => '197', 'refund_payment' => true]));
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET begun_at = '2020-01-01 00:00:00'", FunnelShop::db()->prefix . 'encore_refunds'));
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');
		do_action('encore_reconcile');
		self::assertSame(['refunded', 0], [$this->fresh($order)->get_status(), count($this->shop->reread($order)->get_refunds())]);
	}

	public function test_R19_switched_off_the_gateway_itself_refunds_it_by_its_transaction(): void
	{
		$provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$order = FunnelShop::finished(CardOrder::of($this->shop, $provider));
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		$linked = $this->linked($order);
		$gateway = wc_get_payment_gateway_by_order($linked);
		self::assertInstanceOf(SandboxGateway::class, $gateway);
		self::assertTrue($gateway->process_refund($linked->get_id(), 197.0));
		self::assertSame(19700, $provider->get("/payments/{$linked->get_transaction_id()}")->body['amount_refunded'] ?? 0);
		self::assertSame(0, $provider->get("/payments/{$order->get_transaction_id()}")->body['amount_refunded'] ?? 0);
	}

	public function test_R5_what_the_owner_decides_of_it_is_done_on_its_own_order(): void
	{
		[$order] = $this->settled();
		apply_filters('encore_provider_dispute', false, FunnelGateway::ID, $this->row($order, 'transaction_id'));
		self::assertStringContainsString('The item is an order of its own', FunnelPages::panel($this->shop->reread($order)));
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->decide($order, Decision::PaidBack);
		do_action('encore_reconcile');
		self::assertSame(['undone', 'refunded', []], [$this->row($order, 'state'), $this->fresh($order)->get_status(), $this->paidBack()]);

		$lost = $this->finished();
		$this->shop->gateway->answer = $this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->shop->accept($lost, $this->shop->open($lost));
		FunnelShop::db()->update($this->table(), ['state' => 'needs_review'], ['order_id' => $lost->get_id()]);
		$pieces = $this->pieces();
		$this->decide($lost, Decision::MoneyCame);
		self::assertSame(['settled', 'processing', '197.00', $pieces - 1], [$this->row($lost, 'state'), $this->linked($lost)->get_status(), $this->linked($lost)->get_total(), $this->pieces()]);
	}

	public function test_R15_a_lost_refund_of_one_that_was_deleted_is_not_the_first_orders(): void
	{
		[$order] = $this->settled();
		$this->shop->gateway->refundAnswer = static fn() => throw new \RuntimeException('time-out');
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		$linked = $this->linked($order);
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $linked->get_id(), 'amount' => '50', 'refund_payment' => true]));
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET begun_at = '2020-01-01 00:00:00'", FunnelShop::db()->prefix . 'encore_refunds'));
		$linked->delete(true);
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');
		do_action('encore_reconcile');
		RefundRecord::forget($order->get_id());
		self::assertSame([[], '97.00'], [$this->shop->reread($order)->get_refunds(), (string) wc_format_decimal($this->shop->reread($order)->get_remaining_refund_amount(), 2)]);
		self::assertStringContainsString('re_late', $this->notes($order));
	}

	public function test_R5_an_order_that_cannot_be_refunded_after_its_money_went_back_comes_to_its_owner(): void
	{
		[$order] = $this->settled();
		$breaks = static fn() => throw new \Exception('A plugin of the shop breaks.');
		add_action('woocommerce_create_refund', $breaks);
		try {
			self::assertSame('undoing', $this->ask($order, 'undo')->text('state'));
			$this->look($order);
			self::assertSame('undoing', $this->row($order, 'state'), 'Tried again.');
			FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET begun_at = '2020-01-01 00:00:00'", FunnelShop::db()->prefix . 'encore_refunds'));
			$this->look($order);
			self::assertSame(['needs_review', 'processing'], [$this->row($order, 'state'), $this->fresh($order)->get_status()]);
		} finally {
			remove_action('woocommerce_create_refund', $breaks);
		}
		self::assertStringContainsString('Please look at this', $this->notes($order));
		$this->decide($order, Decision::PaidBack);
		do_action('encore_reconcile');
		self::assertSame(['undone', 'refunded', [19700], 5], [$this->row($order, 'state'), $this->fresh($order)->get_status(), $this->paidBack(), $this->pieces()]);
	}
}
