<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\RefundResult;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Refunds of an order with two charges, where a part fails. Rules R15, R19. */
#[Group('orders')]
final class RefundPartsTest extends TestCase
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

	public function test_R15_a_part_that_the_provider_refuses_leaves_nothing_refunded(): void
	{
		$this->desk->shop->gateway->refundAnswer = static fn(): RefundResult => RefundResult::refused('The card is closed.');

		$message = $this->desk->fails($this->desk->all());

		self::assertStringContainsString('$197.00', $message);
		self::assertStringContainsString('The card is closed.', $message);
		self::assertSame([[], [], []], [$this->desk->refunds(), $this->desk->gateway->asked, $this->desk->paidBack()]);
		self::assertSame('processing', $this->desk->fresh()->get_status());
	}

	public function test_R15_what_was_paid_back_before_a_part_failed_is_a_refund_of_its_own(): void
	{
		$this->desk->gateway->answer = static fn(): \WP_Error => new \WP_Error('no', 'The provider is closed.');

		$message = $this->desk->fails($this->desk->all());

		self::assertStringContainsString('Only $197.00 was paid back', $message);
		self::assertStringContainsString('remaining $97.00 was not refunded: The provider is closed.', $message);
		[$made] = $this->desk->refunds();
		self::assertSame([1, '197.00', true, 1], [count($this->desk->refunds()), $made->get_amount(), $made->get_refunded_payment(), $made->get_refunded_by()], 'by the owner');
		self::assertSame([-197.0], $this->desk->lineTotals($made));
		self::assertSame((string) $made->get_id(), $this->desk->attempt('order_refund_id'));

		$this->desk->gateway->answer = null;
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']));
		self::assertSame([[97.0], [19700]], [$this->desk->gateway->asked, $this->desk->paidBack()]);
		self::assertSame('refunded', $this->desk->fresh()->get_status());
	}

	public function test_R15_an_amount_whose_second_part_fails_is_recorded_without_lines(): void
	{
		$this->desk->gateway->answer = static fn(): bool => throw new \RuntimeException('The line is cut.');

		$message = $this->desk->fails(['amount' => '150']);

		self::assertStringContainsString('Only $53.00 was paid back', $message);
		self::assertStringContainsString('remaining $97.00', $message);
		self::assertSame([5300], $this->desk->paidBack());
		self::assertSame(['53.00'], array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), $this->desk->refunds()));
		self::assertSame([], $this->desk->refunds()[0]->get_items());
	}

	public function test_R15_without_an_adapter_nothing_is_paid_back(): void
	{
		$other = RefundGateway::installed('encore_other');
		$order = $this->desk->fresh();
		$order->set_payment_method('encore_other');
		$order->save();
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['gateway' => 'encore_gone'], ['order_id' => $order->get_id()]);

		foreach ([$this->desk->upsell(), $this->desk->all(), ['amount' => '100']] as $args) {
			self::assertStringContainsString('gateway is not active', $this->desk->fails($args));
		}
		self::assertSame([[], [], ''], [$other->asked, $this->desk->refunds(), $this->desk->attempt('number')]);
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']), 'The first charge is the gateway\'s own.');
		self::assertSame([97.0], $other->asked);
		unset(WC()->payment_gateways()->payment_gateways['encore_other']);
		self::assertStringContainsString('does not exist', $this->desk->fails($this->desk->upsell()));
	}

	public function test_R15_the_charge_knows_its_gateway_whatever_the_order_says_now(): void
	{
		$other = RefundGateway::installed('encore_other');
		$order = $this->desk->fresh();
		$order->set_payment_method('encore_other');
		$order->save();
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund($this->desk->upsell()));
		self::assertSame([[19700], []], [$this->desk->paidBack(), $other->asked]);
		unset(WC()->payment_gateways()->payment_gateways['encore_other']);
	}

	public function test_R19_a_refund_by_hand_lowers_what_is_left_of_its_line(): void
	{
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['refund_payment' => false] + $this->desk->upsell('100')));
		self::assertSame([[], []], [$this->desk->paidBack(), $this->desk->gateway->asked]);

		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '194']));

		self::assertSame([[97.0], [9700]], [$this->desk->gateway->asked, $this->desk->paidBack()]);
	}

	public function test_R19_without_the_ledger_a_refund_says_so_and_by_hand_it_goes_on(): void
	{
		$db = FunnelShop::db();
		$db->delete("{$db->prefix}encore_acceptances", ['order_id' => $this->desk->order->get_id()]);

		self::assertStringContainsString('not clear how much', $this->desk->fails($this->desk->upsell()));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['amount' => '97']));
		self::assertStringContainsString('Less than this', $this->desk->fails(['amount' => '1']));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->desk->refund(['refund_payment' => false] + $this->desk->upsell()));
		self::assertSame([[97.0], 'refunded'], [$this->desk->gateway->asked, $this->desk->fresh()->get_status()]);
	}

	public function test_R15_an_order_without_charged_lines_is_the_gateways_alone(): void
	{
		$order = $this->desk->shop->order();
		$made = wc_create_refund(['order_id' => $order->get_id(), 'amount' => '97', 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made);
		self::assertSame([97.0], $this->desk->gateway->asked);
	}
}
