<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\PayPal;

use Encore\Tests\Integration\PayLinkCase;

/** What PayPal tells of an offer's own order by webhook, over HTTP, in any order. Rules R3, R15, R18. */
final class PayPalWebhookTest extends PayLinkCase
{
	private PayPalDesk $desk;

	protected function setUp(): void
	{
		parent::setUp();
		$this->desk = new PayPalDesk();
		$this->desk->visit();
	}

	public function test_R3_captured_told_before_the_shopper_is_back_and_twice_it_is_paid_once(): void
	{
		[$order, $linked, $at] = $this->approved();
		$this->desk->capture($at);
		self::assertSame(401, $this->tellsCaptured($at, 'forged'));
		self::assertSame(['pending', 'requires_action', '0'], $this->standing($order, $linked));
		self::assertSame([200, 200], [$this->tellsCaptured($at), $this->tellsCaptured($at)]);
		$this->desk->comeBack($at);
		self::assertSame(['processing', 'settled', '0'], $this->standing($order, $linked));
		self::assertSame([['197.00', 'USD', '0.00']], $this->desk->books($linked));
		self::assertCount(1, $this->allLinked($order));
	}

	public function test_R3_approved_is_told_before_and_after_and_the_shoppers_return_captures_once(): void
	{
		[$order, $linked, $at] = $this->approved();
		$approved = $this->desk->asked($at);
		self::assertSame(500, $this->desk->tells('CHECKOUT.ORDER.APPROVED', $approved), 'The gateway does not know the order at PayPal before the shopper is back.');
		self::assertSame(['pending', 'requires_action', '0'], $this->standing($order, $linked));
		$this->desk->comeBack($at);
		self::assertSame([200, 200], [$this->desk->tells('CHECKOUT.ORDER.APPROVED', $approved), $this->tellsCaptured($at)]);
		self::assertSame(['processing', 'settled', '0'], $this->standing($order, $linked));
		self::assertSame([['197.00', 'USD', '0.00']], $this->desk->books($linked));
	}

	public function test_R3_R15_what_was_refunded_at_paypal_and_in_the_shop_is_in_the_order_once(): void
	{
		[$order, $linked, $at] = $this->approved();
		$this->desk->comeBack($at);
		$refund = $this->desk->refund(PayPalDesk::text($this->desk->captured($at), 'id'), '50.00');
		self::assertSame([200, 200], [$this->desk->tells('PAYMENT.CAPTURE.REFUNDED', $refund), $this->desk->tells('PAYMENT.CAPTURE.REFUNDED', $refund)]);
		self::assertSame(['processing', 'settled', '50'], $this->standing($order, $linked));
		self::assertNotInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $linked->get_id(), 'amount' => '147.00', 'refund_payment' => true]));
		$all = PayPalDesk::part(PayPalDesk::part(PayPalDesk::part(PayPalDesk::part($this->desk->asked($at), 'purchase_units'), '0'), 'payments'), 'refunds');
		self::assertSame(200, $this->desk->tells('PAYMENT.CAPTURE.REFUNDED', (array) end($all)));
		self::assertSame(['refunded', 'settled', '197'], $this->standing($order, $linked));
		self::assertSame([['197.00', 'USD', '197.00']], $this->desk->books($linked));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R3_refunded_told_before_captured_and_the_return_takes_nothing_more(): void
	{
		[$order, $linked, $at] = $this->approved();
		$this->desk->capture($at);
		$refund = $this->desk->refund(PayPalDesk::text($this->desk->captured($at), 'id'), '197.00');
		self::assertSame([200, 200], [$this->desk->tells('PAYMENT.CAPTURE.REFUNDED', $refund), $this->tellsCaptured($at)]);
		$this->desk->comeBack($at);
		self::assertSame(['refunded', 'settled', '197'], $this->standing($order, $linked));
		self::assertSame([['197.00', 'USD', '197.00']], $this->desk->books($linked));
	}

	public function test_R3_denied_ends_the_offer(): void
	{
		[$order, $linked] = $this->approved();
		self::assertSame(200, $this->desk->tells('PAYMENT.CAPTURE.DENIED', ['id' => 'DENIED', 'custom_id' => (string) $linked->get_id()]));
		self::assertSame(['cancelled', 'expired', '0'], $this->standing($order, $linked));
	}

	public function test_R18_what_is_only_authorised_is_on_hold_and_settled_when_it_is_captured(): void
	{
		$authorize = static fn(mixed $asked): array => ['intent' => 'AUTHORIZE'] + (array) $asked;
		add_filter('ppcp_create_order_request_body_data', $authorize, 30);
		try {
			[$order, $linked, $at] = $this->approved();
		} finally {
			remove_filter('ppcp_create_order_request_body_data', $authorize, 30);
		}
		$this->desk->comeBack($at);
		$this->end($order);
		self::assertSame(['on-hold', 'requires_action', '0'], $this->standing($order, $linked), 'Awaited, and nobody ends it.');
		self::assertSame([], $this->desk->books($linked));
		do_action('woocommerce_order_action_ppcp_authorize_order', $this->shop->reread($linked));
		self::assertSame(['processing', 'settled', '0'], $this->standing($order, $linked));
		self::assertSame([['197.00', 'USD', '0.00']], $this->desk->books($linked));
	}

	/** @return array{\WC_Order, \WC_Order, string} the first order, its offer's own, and the order at PayPal, which the shopper has approved */
	private function approved(): array
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		$at = $this->desk->press($linked);
		$this->desk->approve($at);
		return [$order, $linked, $at];
	}

	private function tellsCaptured(string $at, string $signature = 'genuine'): int
	{
		return $this->desk->tells('PAYMENT.CAPTURE.COMPLETED', $this->desk->captured($at) + ['supplementary_data' => ['related_ids' => ['order_id' => $at]]], $signature);
	}

	/** @return array{string, string, string} the order's state, the acceptance's, and what was paid back */
	private function standing(\WC_Order $order, \WC_Order $linked): array
	{
		$now = $this->shop->reread($linked);
		return [$now->get_status(), $this->row($order, 'state'), (string) (float) $now->get_total_refunded()];
	}
}
