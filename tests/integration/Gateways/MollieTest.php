<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Integration\OfferDesk;
use Encore\Tests\Integration\PayLinkCase;

/** An offer's own order is paid on Mollie's page, by Mollie's real gateway plugin. Rules L4, L6, R1, R2, R3, R15, R20. */
final class MollieTest extends PayLinkCase
{
	private static ?MollieDesk $one = null;
	private MollieDesk $desk;

	protected function setUp(): void
	{
		parent::setUp();
		$this->desk = self::$one ??= new MollieDesk();
		$this->desk->payments = [];
		$this->desk->trouble = '';
		WC()->session = new \WC_Session_Handler();
		WC()->session->init();
		WC()->cart === null && wc_load_cart();
	}

	public function test_L4_L6_accepting_leads_straight_to_mollie_and_paying_there_back_to_the_first_order(): void
	{
		foreach (['creditcard', 'paypal'] as $method) {
			$this->desk->payments = [];
			$this->paidThere($method);
		}
	}

	public function testTheOwnerReadsOfEachMethodWhetherItWasRun(): void
	{
		$desk = new OfferDesk();
		foreach (['creditcard' => ['approval', true], 'paypal' => ['approval', true], 'ideal' => ['pay_link', false]] as $method => $is) {
			$card = $desk->gateway("mollie_wc_gateway_{$method}");
			self::assertSame($is, [$card['way'], $card['is_checked']], $method);
		}
		$desk->clear();
	}

	private function paidThere(string $method): void
	{
		[$order, $linked, $to] = $this->led(by: "mollie_wc_gateway_{$method}");
		[$id, $payment] = [array_key_last($this->desk->payments), current($this->desk->payments)];
		self::assertSame("https://www.mollie.com/checkout/select-method/{$id}", $to);
		self::assertIsArray($payment);
		self::assertSame(['currency' => 'USD', 'value' => '197.00'], $payment['amount']);
		self::assertSame($method, $payment['method'] ?? '');
		self::assertSame(['pending', "mollie_wc_gateway_{$method}", $id], [$linked->get_status(), $linked->get_payment_method(), $linked->get_transaction_id()]);

		$this->desk->tells($this->desk->becomes('paid'));

		$this->assertPaid($order, $linked);
		self::assertSame($linked->get_checkout_order_received_url(), $this->desk->leadsBack($linked));
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15));
		self::assertSame(['97.00', 'tx_first'], [$this->shop->reread($order)->get_total(), $this->shop->reread($order)->get_transaction_id()]);
	}

	public function test_R3_mollie_tells_twice_and_after_the_shopper_is_back_and_it_is_paid_once(): void
	{
		[$order, $linked] = $this->led();
		$id = $this->desk->becomes('paid');
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15), 'Mollie is asked where it has not told yet.');
		$this->assertPaid($order, $linked);
		$this->desk->tells($id);
		$this->desk->tells($id);
		$this->assertPaid($order, $linked);
	}

	public function test_R1_accepted_twice_it_is_one_payment_at_mollie(): void
	{
		[$order, $linked, $to, $offer] = $this->led();
		self::assertSame($to, $this->shop->accept($order, $offer)->text('next_url'));
		self::assertCount(1, $this->desk->payments);
		self::assertSame($to, $this->desk->press($linked), 'Nor does the payment page make another while it is open.');
		self::assertCount(1, $this->desk->payments);
	}

	public function test_R2_what_was_not_paid_at_mollie_can_be_paid_on_the_payment_page(): void
	{
		[$order, $linked, , $offer] = $this->led();
		$this->desk->tells($this->desk->becomes('canceled'));
		self::assertSame($linked->get_checkout_payment_url(), $this->shop->accept($order, $offer)->text('next_url'));
		$this->desk->press($this->shop->reread($linked));
		$this->desk->tells($this->desk->becomes('failed'));
		$this->desk->press($this->shop->reread($linked));
		$this->desk->tells($this->desk->becomes('paid'));
		self::assertCount(3, $this->desk->payments);
		$this->assertPaid($order, $linked);
	}

	public function test_R2_a_link_that_nobody_paid_ends_though_the_order_has_the_number_of_a_payment(): void
	{
		[$order, $linked] = $this->led();
		$this->end($order);
		self::assertSame(['cancelled', 'expired'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);

		$this->desk->tells($this->desk->becomes('paid'));
		self::assertSame([['197.00', '197.00']], $this->desk->books(), 'Who pays after that gets it back.');
		self::assertSame(['refunded', 'undone'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
	}

	public function test_R2_while_mollie_says_nothing_the_link_does_not_end(): void
	{
		[$order, $linked] = $this->led();
		$this->desk->becomes('paid');
		$this->desk->trouble = 'silent';
		$this->end($order);
		self::assertSame(['pending', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		$this->desk->trouble = '';
		$this->end($order);
		$this->assertPaid($order, $linked);
	}

	public function test_R2_while_the_money_may_be_on_its_way_the_link_does_not_end(): void
	{
		foreach (['pending', 'authorized'] as $status) {
			$this->desk->payments = [];
			[$order, $linked] = $this->led();
			$this->desk->becomes($status);
			$this->desk->asked = 0;
			$this->end($order);
			self::assertSame(['pending', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')], $status);
			self::assertSame(1, $this->desk->asked, 'Asked once each time that it is looked at.');
			$this->desk->becomes('paid');
			$this->end($order);
			$this->assertPaid($order, $linked);
		}
	}

	public function test_R2_R3_a_payment_of_mollies_orders_api_is_asked_for_and_ends_too(): void
	{
		$isOrders = static fn(): string => 'order';
		add_filter('pre_option_mollie-payments-for-woocommerce_api_switch', $isOrders, 20);
		try {
			[$order, $linked, $to] = $this->led(to: 'payment');
			self::assertSame($linked->get_checkout_payment_url(), $to);
			$linked = $this->pressed($linked);
			$this->end($order);
			self::assertSame(['cancelled', 'expired'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
			$this->desk->payments = [];
			[$order, $linked] = $this->led(to: 'payment');
			$linked = $this->pressed($linked);
			$this->desk->becomes('paid');
			$this->end($order);
			$this->assertPaid($order, $linked);
		} finally {
			remove_filter('pre_option_mollie-payments-for-woocommerce_api_switch', $isOrders, 20);
		}
	}

	/** On the payment page. */
	private function pressed(\WC_Order $linked): \WC_Order
	{
		$gateway = WC()->payment_gateways()->payment_gateways()['mollie_wc_gateway_creditcard'];
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		$linked->set_payment_method($gateway->id);
		$linked->save();
		$gateway->process_payment($linked->get_id());
		$linked = $this->shop->reread($linked);
		self::assertStringStartsWith('ord_', $linked->get_transaction_id());
		return $linked;
	}

	public function test_R2_where_mollie_makes_no_payment_the_payment_page_is_the_way(): void
	{
		foreach (['silent', 'broken'] as $trouble) {
			$this->desk->trouble = $trouble;
			[, $linked, $to] = $this->led();
			self::assertSame($linked->get_checkout_payment_url(), $to);
			self::assertTrue($linked->needs_payment());
		}
	}

	public function test_R20_the_shoppers_own_cart_visit_and_request_stay_as_they_are(): void
	{
		$product = $this->shop->product('other', '12');
		$before = [];
		foreach (['', 'broken'] as $trouble) {
			$this->desk->trouble = $trouble;
			$this->led(static function () use ($product, &$before): void {
				WC()->cart->empty_cart();
				WC()->cart->add_to_cart($product->get_id());
				WC()->session->set('order_awaiting_payment', 4711);
				wc_clear_notices();
				wc_add_notice('Kept.');
				$before = self::visit();
			});
			self::assertSame($before, self::visit());
		}
		WC()->cart->empty_cart();
		wc_clear_notices();
	}

	public function test_R15_it_is_paid_back_by_the_gateway_in_parts_and_never_more_than_it_was(): void
	{
		[$order, $linked] = $this->led();
		$this->desk->tells($this->desk->becomes('paid'));
		foreach (['50.00' => '50.00', '147.00' => '197.00'] as $amount => $back) {
			$refund = wc_create_refund(['order_id' => $linked->get_id(), 'amount' => $amount, 'refund_payment' => true]);
			self::assertNotInstanceOf(\WP_Error::class, $refund);
			self::assertSame([['197.00', $back]], $this->desk->books());
		}
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	/** @return array<mixed> */
	private static function visit(): array
	{
		return [WC()->session, WC()->cart, WC()->cart->get_cart_contents_count(), WC()->session->get('order_awaiting_payment'), wc_get_notices(), $_POST, $_GET, $_REQUEST];
	}

	/** @return array{\WC_Order, \WC_Order, string, array<string, string>} the first order, its offer's own, where accepting has led, and the offer */
	private function led(?callable $then = null, string $by = MollieDesk::GATEWAY, string $to = 'Mollie'): array
	{
		$this->shop = new FunnelShop();
		$order = $this->shop->course()->order();
		$then === null || $then();
		$order->set_payment_method($by);
		$order->save();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame("Continue to {$to}: \$197.00", $offer['accept_label'] ?? '');
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('requires_action', $answer->text('state'), $answer->json());
		return [$order, $this->linked($order), $answer->text('next_url'), $offer];
	}

	private function assertPaid(\WC_Order $order, \WC_Order $linked): void
	{
		self::assertSame([['197.00', '0.00']], $this->desk->books(), 'Mollie has it once.');
		$paid = $this->shop->reread($linked);
		self::assertSame(['settled', true, 'requires nothing'], [$this->row($order, 'state'), $paid->is_paid(), $paid->needs_payment() ? 'asks again' : 'requires nothing']);
		self::assertCount(1, $this->allLinked($order));
	}
}
