<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** Where the first order's gateway leads to its provider's page, accepting leads straight there. Rules L4, R1, R8, R10, R20. */
final class ApprovalPageTest extends PayLinkCase
{
	private const PAGE = 'https://pay.example.com/approve?token=1';
	private static ?FunnelShop $course = null;
	private ApprovalGateway $gateway;

	protected function setUp(): void
	{
		parent::setUp();
		add_filter('encore_approval_gateways', [self::class, 'known']);
		WC()->session = new \WC_Session_Handler();
		WC()->session->init();
		WC()->cart === null && wc_load_cart();
	}

	protected function tearDown(): void
	{
		unset(WC()->payment_gateways()->payment_gateways[ApprovalGateway::ID]);
		remove_filter('encore_approval_gateways', [self::class, 'known']);
		WC()->cart?->empty_cart();
		wc_clear_notices();
		parent::tearDown();
	}

	public function test_L4_R1_the_button_names_the_provider_and_leads_there_however_often_it_is_pressed(): void
	{
		[$order, $offer] = $this->offered(static fn(): array => ['result' => 'success', 'redirect' => self::PAGE]);
		self::assertSame('Continue to Elsewhere Ltd: $197.00', $offer['accept_label']);
		self::assertStringContainsString('leads to Elsewhere Ltd', $offer['consent_text'] ?? '');
		foreach ([1, 2] as $press) {
			$answer = $this->shop->accept($order, $offer);
			self::assertSame(['requires_action', self::PAGE], [$answer->text('state'), $answer->text('next_url')]);
		}
		self::assertSame([[ApprovalGateway::ID, true, 'ada@example.com', 0, null]], $this->gateway->pressed);

		$linked = $this->linked($order);
		self::assertSame(ApprovalGateway::ID, $linked->get_payment_method());
		$linked->payment_complete('tx_elsewhere');
		self::assertSame('settled', $this->row($order, 'state'));
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15));
	}

	public function test_R10_whatever_else_the_gateway_does_the_payment_page_is_the_way(): void
	{
		$answers = [
			static fn(): array => [],
			static fn(): array => ['result' => 'failure', 'redirect' => self::PAGE],
			static fn(): array => ['result' => 'success'],
			static fn(): array => ['result' => 'success', 'redirect' => 'http://pay.example.com/approve'],
			static fn(): array => ['result' => 'success', 'redirect' => 'javascript:alert(1)'],
			static fn(): array => ['result' => 'success', 'redirect' => '#wc-confirm-123'],
			static fn(): array => ['result' => 'success', 'redirect' => str_replace('http:', 'https:', home_url('/elsewhere'))],
			static fn(): array => ['result' => 'success', 'redirect' => self::PAGE . str_repeat('x', 2000)],
			static fn(\WC_Order $order): bool => $order->update_status('failed'),
			static fn(): mixed => throw new \Error('Gone.'),
		];
		foreach ($answers as $says) {
			[$order, $offer] = $this->offered($says);
			$answer = $this->shop->accept($order, $offer);
			self::assertSame('requires_action', $answer->text('state'), $answer->json());
			self::assertSame($this->linked($order)->get_checkout_payment_url(), $answer->text('next_url'));
			self::assertTrue($this->linked($order)->needs_payment());
		}
	}

	public function test_R10_a_number_without_money_leads_on_and_what_the_gateway_calls_paid_is_paid(): void
	{
		$page = ['result' => 'success', 'redirect' => self::PAGE];
		$here = ['result' => 'success', 'redirect' => home_url('/thanks')];
		$cases = [
			// The payment's number, before anybody has paid.
			['requires_action', self::PAGE, static fn(\WC_Order $order): array => self::numbered($order) ? $page : []],
			// Paid in place: with a number, and by a balance of the shop's own that has none.
			['settled', '', static fn(\WC_Order $order): array => $order->payment_complete('tx_here') ? $here : []],
			['settled', '', static fn(\WC_Order $order): array => $order->payment_complete() ? $here : []],
			// Its number is all that is known of it.
			['unknown', '', static fn(\WC_Order $order): array => self::numbered($order) ? $here : []],
			['unknown', '', static fn(\WC_Order $order): array => $order->delete(true) ? $page : []],
		];
		foreach ($cases as [$state, $leads, $says]) {
			[$order, $offer] = $this->offered($says);
			$answer = $this->shop->accept($order, $offer);
			self::assertSame([$state, $leads ?: $order->get_checkout_order_received_url()], [$answer->text('state'), $answer->text('next_url')]);
			self::assertCount(1, $this->gateway->pressed);
		}
		$this->shop->accept($order, $offer);
		$this->end($order);
		self::assertSame('expired', $this->row($order, 'state'), 'an order that is gone waits for nobody');
	}

	public function test_R10_a_gateway_that_was_switched_off_since_is_not_pressed_and_new_words_are_shown(): void
	{
		[$order, $offer] = $this->offered(static fn(): array => ['result' => 'success', 'redirect' => self::PAGE]);
		$this->gateway->enabled = 'no';
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('Continue to payment: $197.00', $answer->offer()['accept_label'] ?? '', $answer->json());
		self::assertSame([[], []], [$this->gateway->pressed, $this->allLinked($order)]);
	}

	public function test_R8_after_a_failure_or_another_gateway_the_payment_page_is_the_way(): void
	{
		foreach ([static fn(\WC_Order $linked): bool => $linked->update_status('failed'), static fn(\WC_Order $linked): int => self::paidBy($linked, FunnelShop::PLAIN)] as $then) {
			[$order, $offer] = $this->offered(static fn(): array => ['result' => 'success', 'redirect' => self::PAGE]);
			$this->shop->accept($order, $offer);
			$linked = $this->linked($order);
			$then($linked);
			self::assertSame($linked->get_checkout_payment_url(), $this->shop->accept($order, $offer)->text('next_url'));
		}
	}

	public function test_R20_the_shoppers_cart_notices_and_request_are_theirs_afterwards(): void
	{
		[$order, $offer] = $this->offered(static fn(): array => ['result' => 'success', 'redirect' => self::PAGE]);
		WC()->cart->add_to_cart($this->shop->products['downsell']);
		WC()->session->set('order_awaiting_payment', 4711);
		WC()->customer->set_billing_city('Here');
		$before = [WC()->session, WC()->cart, WC()->customer, $_POST, $_GET, $_REQUEST];
		$users = count_users()['total_users'];
		$this->shop->accept($order, $offer);
		self::assertSame(['Here', $users], [WC()->customer->get_billing_city(), count_users()['total_users']]);
		self::assertSame($before, [WC()->session, WC()->cart, WC()->customer, $_POST, $_GET, $_REQUEST]);
		self::assertSame([1, 4711, 0], [WC()->cart->get_cart_contents_count(), WC()->session->get('order_awaiting_payment'), wc_notice_count('error')]);
	}

	private static function numbered(\WC_Order $order): int
	{
		$order->set_transaction_id('pay_1');
		return $order->save();
	}

	private static function paidBy(\WC_Order $linked, string $gateway): int
	{
		$linked->set_payment_method($gateway);
		return $linked->save();
	}

	/**
	 * @param \Closure(\WC_Order): mixed $says
	 * @return array{\WC_Order, array<string, string>}
	 */
	private function offered(\Closure $says): array
	{
		WC()->payment_gateways()->payment_gateways[ApprovalGateway::ID] = $this->gateway = new ApprovalGateway($says);
		$this->shop = self::$course ??= (new FunnelShop())->course();
		$order = $this->shop->order();
		$order->set_payment_method(ApprovalGateway::ID);
		$order->save();
		$this->shop->arrive($order);
		return [$order, $this->shop->open($order)];
	}

	/**
	 * @param array<string, string> $all
	 * @return array<string, string>
	 */
	public static function known(array $all): array
	{
		return $all + [ApprovalGateway::ID => 'Elsewhere Ltd'];
	}
}
