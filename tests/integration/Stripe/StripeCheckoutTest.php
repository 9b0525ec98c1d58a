<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\OfferDesk;
use Encore\WooCommerce\Checkout\PaymentWait;
use Encore\WooCommerce\Orders\SameOrder;
use Encore\WooCommerce\Payments\Stripe\StripeAmount;
use PHPUnit\Framework\Attributes\Group;

/**
 * Adaptive Pricing: the shopper pays in one of Stripe's Checkout Sessions, of which the gateway hears by its webhook alone,
 * when the thank-you page is there already. Rules R3, R9, L11.
 */
#[Group('sessions')]
final class StripeCheckoutTest extends StripeCase
{
	protected function setUp(): void
	{
		parent::setUp();
		$this->set(['adaptive_pricing' => 'yes', 'optimized_checkout_element' => 'yes', 'pmc_enabled' => 'yes']);
		self::optimized(true);
	}

	protected function tearDown(): void
	{
		WC()->cart?->empty_cart();
		self::optimized(false);
		parent::tearDown();
	}

	public function test_R3_R9_the_page_is_there_at_once_and_leads_to_the_offer_once_the_payment_has_come(): void
	{
		[$order, $event] = $this->paidThere();
		$before = $this->shop->reread($order);
		self::assertSame(['pending', ''], [$before->get_status(), $before->get_transaction_id()]);

		self::assertSame('', $this->shop->arrive($order));
		self::assertSame($order->get_order_key(), self::waited($order)['key'] ?? '');
		self::assertSame(['coming', []], [$this->asked($order), $this->shop->presentations($order)]);
		self::assertSame(['payment_coming'], self::trace($order));

		self::hear($event);
		self::hear($event);
		self::assertSame(['processing', 'done'], [$this->shop->reread($order)->get_status(), $this->asked($order)]);
		self::assertStringContainsString('encore', $this->shop->arrive($order));
		self::assertSame([['shown'], ['']], [$this->shop->presentations($order), self::trace($order)]);
		// No guest was asked whether the card may be kept before the session was made.
		self::assertStringContainsString('Continue to payment', $this->shop->open($order)['accept_label'] ?? '');
	}

	public function test_L11_a_card_that_the_shopper_has_stripe_save_is_charged_by_one_click(): void
	{
		[$order, $event] = $this->paidThere(self::customer(), ['save' => 'true']);
		$this->shop->arrive($order);
		self::hear($event);
		[, $answer] = $this->accepted($order);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame(['197.00', 'USD', '0.00'], $this->booked($order));
	}

	public function test_R3_what_was_not_paid_of_the_order_is_told_to_the_owner_once_and_no_offer_follows(): void
	{
		$customer = self::customer();
		wp_set_current_user($customer);
		$session = $this->session();
		$order = $this->placed($customer, isTold: true);
		$order->add_product($this->shop->product('bump', '12'), 1);
		$order->calculate_totals();
		$this->pays($order, ['wc_stripe_checkout_session_id' => $session, 'wc_stripe_selected_upe_payment_type' => 'card', 'wc-stripe-new-payment-method' => 'true']);
		$event = $this->payThere($session, ['save' => 'true', 'presentment' => 'eur']);
		self::hear($event);
		self::hear($event);
		$this->shop->reread($order)->update_status('on-hold');
		self::hear($event);
		$this->shop->arrive($order);
		self::assertSame([[], ['other_amount']], [$this->shop->presentations($order), self::trace($order)]);
		$notes = array_column(wc_get_order_notes(['order_id' => $order->get_id()]), 'content');
		self::assertCount(1, preg_grep('/was for 97.00 USD, and this order’s total is 109.00 USD/', array_filter($notes, is_string(...))) ?: []);
	}

	public function test_R3_an_amount_that_the_shopper_was_shown_in_another_currency_is_the_orders(): void
	{
		[$order, $event] = $this->paidThere(how: ['presentment' => 'eur']);
		self::hear($event);
		self::assertStringContainsString('encore', $this->shop->arrive($order));
		self::assertSame('no', $this->shop->reread($order)->get_meta(SameOrder::OTHER_AMOUNT));
	}

	public function test_R3_the_least_that_stripe_counts_makes_another_amount(): void
	{
		$same = [[10899, 'usd', 108.99], [1305, 'JPY', 1305.0], [1305, 'JPY', 1305.5], [4470, 'KWD', 4.475], [1500, 'ISK', 15.0]];
		$others = [[10899, 'usd', 109.0], [10901, 'usd', 109.0], [1305, 'JPY', 1306.0], [4470, 'KWD', 4.48], [1500, 'ISK', 16.0], [0, 'usd', 0.01]];
		self::assertSame(array_fill(0, 5, true), array_map(static fn(array $it): bool => StripeAmount::isTotal(...$it), $same));
		self::assertSame(array_fill(0, 6, false), array_map(static fn(array $it): bool => StripeAmount::isTotal(...$it), $others));
	}

	public function test_R3_a_webhook_that_comes_before_the_order_is_linked_pays_it_too(): void
	{
		$session = $this->session();
		$event = $this->payThere($session);
		self::hear($event);
		$order = $this->placed();
		$this->pays($order, ['wc_stripe_checkout_session_id' => $session]);
		self::assertSame('pending', $this->shop->reread($order)->get_status());
		self::assertIsArray($event['data']);
		(new \WC_Stripe_Webhook_Handler())->process_deferred_webhook('checkout.session.completed', ['session_id' => $session], $event);
		self::assertSame('processing', $this->shop->reread($order)->get_status());
		self::assertNotSame('', $this->shop->arrive($order));
		self::assertSame(['shown'], $this->shop->presentations($order));
	}

	public function test_R9_who_did_not_place_the_order_is_neither_led_nor_answered(): void
	{
		[$order] = $this->paidThere();
		$_COOKIE = [];
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame([], self::waited($order));
		self::assertSame(403, $this->shop->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => $order->get_order_key()])->status);
		self::assertSame([], self::trace($order));
	}

	public function testACheckoutThatExpiredOrWasDeclinedIsWaitedForByNobody(): void
	{
		$session = $this->session();
		$order = $this->placed();
		$this->pays($order, ['wc_stripe_checkout_session_id' => $session]);
		$declined = $this->desk->send('_test/checkouts', ['session' => $session, 'payment_method' => $this->desk->ask('_test/payment_methods', ['like' => 'pm_card_visa_chargeDeclined'])]);
		self::assertSame(402, wp_remote_retrieve_response_code($declined));
		$this->desk->ask("checkout/sessions/{$session}/expire", []);
		self::hear($this->events('checkout.session.expired', $session)[0]);
		self::assertSame(['failed', 'done'], [$this->shop->reread($order)->get_status(), $this->asked($order)]);
		$this->shop->arrive($order);
		self::assertSame([[], ['not_paid']], [self::waited($order), self::trace($order)]);
	}

	public function testAnOrderThatIsPaidWithoutASessionIsAsEver(): void
	{
		$order = $this->placed(isTold: true);
		$this->pays($order, $this->card());
		[, $answer] = $this->accepted($this->shop->reread($order));
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame(['197.00', 'USD', '0.00'], $this->booked($order));
	}

	/**
	 * Paid at Stripe; its webhook is yet to come.
	 *
	 * @param array<string, string> $how
	 * @return array{\WC_Order, array<mixed>}
	 */
	private function paidThere(int $customer = 0, array $how = []): array
	{
		wp_set_current_user($customer);
		$session = $this->session();
		$order = $this->placed($customer, isTold: true);
		$saves = ($how['save'] ?? '') === 'true' ? ['wc-stripe-new-payment-method' => 'true'] : [];
		$led = $this->pays($order, ['wc_stripe_checkout_session_id' => $session, 'wc_stripe_selected_upe_payment_type' => 'card'] + $saves);
		self::assertStringContainsString('wc_stripe_cs=1', $led);
		return [$order, $this->payThere($session, $how)];
	}

	/**
	 * @param array<string, string> $how
	 * @return array<mixed> what Stripe tells the shop of it
	 */
	private function payThere(string $session, array $how = []): array
	{
		$this->desk->ask('_test/checkouts', $how + ['session' => $session, 'payment_method' => $this->desk->ask('_test/payment_methods', ['like' => 'pm_card_visa'])]);
		return $this->events('checkout.session.completed', $session)[0];
	}

	/** Made by the gateway for what lies in the cart, as its script asks for it. */
	private function session(): string
	{
		WC()->cart === null && wc_load_cart();
		$cart = WC()->cart;
		self::assertInstanceOf(\WC_Cart::class, $cart);
		WC()->customer = new \WC_Customer(get_current_user_id());
		$cart->empty_cart();
		$cart->add_to_cart($this->shop->sold('main')->get_id());
		$_REQUEST['security'] = wp_create_nonce('wc_stripe_create_checkout_session_nonce');
		$die = static fn(): \Closure => static fn() => throw new \RuntimeException('ended');
		add_filter('wp_doing_ajax', '__return_true');
		add_filter('wp_die_ajax_handler', $die);
		ob_start();
		try {
			(new \WC_Stripe_Checkout_Sessions_Ajax_Handler())->create_checkout_session();
		} catch (\RuntimeException) {
			// It has said all.
		} finally {
			$said = (string) ob_get_clean();
			remove_filter('wp_die_ajax_handler', $die);
			remove_filter('wp_doing_ajax', '__return_true');
			unset($_REQUEST['security']);
		}
		self::assertSame(1, preg_match('/"session_id":"(\w+)"/', $said, $found), $said);
		return $found[1] ?? '';
	}

	private function asked(\WC_Order $order): string
	{
		return $this->shop->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => $order->get_order_key()])->text('state');
	}

	/** @return array<mixed> what the script of the page is told; nothing where the page has none */
	private static function waited(\WC_Order $order): array
	{
		$data = apply_filters('script_module_data_' . PaymentWait::MODULE, []);
		return is_array($data) && ($data['order'] ?? 0) === $order->get_id() ? $data : [];
	}

	/** @return list<string> the reasons in the order's trace */
	private static function trace(\WC_Order $order): array
	{
		$rows = OfferDesk::data((new OfferDesk())->as('shop_manager')->ask('GET', "/encore/v1/orders/{$order->get_id()}/trace"));
		wp_set_current_user($order->get_customer_id());
		return array_values(array_filter(array_column(is_array($rows['steps']) ? $rows['steps'] : [], 'reason'), is_string(...)));
	}
}
