<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\FunnelShop;
use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WooCommerce\Payments\Stripe\StripeOrder;
use PHPUnit\Framework\Attributes\TestWith;

/** The gateway itself takes the first payment; its card is kept only where the shopper was told so. Rules L11, L14, S16. */
final class StripeKeepingTest extends StripeCase
{
	protected function tearDown(): void
	{
		$_POST = [];
		unset($_SERVER['HTTP_ENCORE_KEPT_CARD']);
		wp_set_current_user(0);
		parent::tearDown();
	}

	#[TestWith([false])]
	#[TestWith([true])]
	public function test_L14_a_card_is_kept_where_the_notice_stood_and_an_offer_can_follow(bool $hasAccount): void
	{
		$order = $this->bought($hasAccount ? self::customer() : 0, isTold: true);
		self::assertSame('processing', $order->get_status());
		self::assertSame(StripeOrder::meta($order, StripeOrder::CUSTOMER), $this->customerOfCard($order), 'Stripe keeps it for the order\'s customer.');
		[, $answer] = $this->accepted($order);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame(['197.00', 'USD', '0.00'], $this->booked($order));

		$this->longAfter($order);

		self::assertSame($hasAccount ? StripeOrder::meta($order, StripeOrder::CUSTOMER) : '', $this->customerOfCard($order), 'A guest\'s card is let go.');
	}

	public function test_L11_without_the_notice_nothing_is_kept_and_the_offer_is_paid_elsewhere(): void
	{
		$order = $this->bought(0, isTold: false);
		self::assertSame(['processing', ''], [$order->get_status(), $this->customerOfCard($order)]);
		$this->shop->arrive($order);
		self::assertStringContainsString('Continue to payment', $this->shop->open($order)['accept_label'] ?? '');
	}

	#[TestWith(['express_checkout_type'])]
	#[TestWith(['express_payment_type'])]
	public function test_L11_what_an_express_button_pays_is_not_kept(string $says): void
	{
		$order = $this->bought(0, isTold: true, posted: [$says => 'google_pay']);
		self::assertSame(['processing', ''], [$order->get_status(), $this->customerOfCard($order)]);
	}

	public function testARequestThatIsMadeWhileNobodyIsThereGoesAsItIs(): void
	{
		$order = $this->bought(0, isTold: true);
		$request = ['off_session' => 'true', 'confirm' => 'true', 'customer' => 'cus_1', 'payment_method' => 'pm_1', 'payment_method_types' => ['card'], 'capture_method' => 'automatic'];
		self::assertSame($request, apply_filters('wc_stripe_generate_create_intent_request', $request, $order, null));
	}

	public function testWhereNoOfferCanFollowNothingIsKept(): void
	{
		$gateway = self::gateway();
		$gateway->settings['capture'] = 'no';
		try {
			$order = $this->bought(0, isTold: true);
		} finally {
			$gateway->settings['capture'] = 'yes';
		}
		self::assertSame(['on-hold', ''], [$order->get_status(), $this->customerOfCard($order)]);
	}

	public function test_S16_the_card_of_an_order_that_was_moved_to_an_account_is_still_a_guests(): void
	{
		$order = $this->bought(0, isTold: true);
		$order->set_customer_id(self::customer());
		$order->save();
		$this->longAfter($order);
		self::assertSame('', $this->customerOfCard($order));
	}

	public function test_S16_a_guests_card_is_not_put_into_the_account_of_whoever_has_the_same_name_and_address(): void
	{
		$account = $this->desk->ask('customers', ['email' => 'ada@example.com', 'name' => 'Ada Lovelace']);
		update_user_option(self::customer(), StripeOrder::CUSTOMER, $account);
		$found = static fn(mixed $answer, array $arguments, string $url): mixed => str_contains($url, '/customers/search')
			? ['headers' => [], 'response' => ['code' => 200], 'body' => (string) wp_json_encode(['object' => 'search_result', 'data' => [['id' => $account, 'object' => 'customer']]])]
			: $answer;
		add_filter('pre_http_request', $found, 5, 3);
		try {
			$order = $this->bought(0, isTold: true);
		} finally {
			remove_filter('pre_http_request', $found, 5);
		}
		self::assertSame(['processing', $account], [$order->get_status(), StripeOrder::meta($order, StripeOrder::CUSTOMER)]);
		self::assertSame('', $this->customerOfCard($order));
		$this->shop->arrive($order);
		self::assertStringContainsString('Continue to payment', $this->shop->open($order)['accept_label'] ?? '');
	}

	#[TestWith([false])]
	#[TestWith([true])]
	public function test_S16_an_accounts_card_stays_whoever_its_order_is_moved_to(bool $toAnother): void
	{
		$order = $this->bought(self::customer(), isTold: true);
		$order->set_customer_id($toAnother ? self::customer() : 0);
		$order->save();
		$this->longAfter($order);
		self::assertSame(StripeOrder::meta($order, StripeOrder::CUSTOMER), $this->customerOfCard($order));
	}

	/**
	 * By the gateway, as a checkout has it pay.
	 *
	 * @param array<string, string> $posted more of the form
	 */
	private function bought(int $customer, bool $isTold, array $posted = []): \WC_Order
	{
		wp_set_current_user($customer);
		$order = $this->shop->order(paid: false);
		$order->set_customer_id($customer);
		$order->set_billing_email('ada@example.com');
		$order->set_billing_first_name('Ada');
		$order->set_billing_last_name('Lovelace');
		$order->set_billing_country('US');
		$order->set_payment_method('stripe');
		$order->save();
		$_POST = $posted + ['payment_method' => 'stripe', 'billing_first_name' => 'Ada', 'billing_last_name' => 'Lovelace', 'wc-stripe-is-deferred-intent' => '1', 'wc-stripe-payment-method' => $this->desk->ask('_test/payment_methods', ['like' => 'pm_card_visa'])];
		if ($isTold) {
			$_SERVER['HTTP_ENCORE_KEPT_CARD'] = (new KeptCardWords())->stamp();
		}
		do_action('woocommerce_store_api_checkout_order_processed', $order);
		$result = self::gateway()->process_payment($order->get_id());
		self::assertSame('success', $result['result'] ?? '', (string) wp_json_encode([$result, wc_get_notices()]));
		wp_cache_flush();
		return $this->shop->reread($order);
	}

	/** @return string the customer for whom Stripe keeps the order's card */
	private function customerOfCard(\WC_Order $order): string
	{
		return $this->desk->keeper(StripeOrder::meta($order, StripeOrder::METHOD));
	}

	private function longAfter(\WC_Order $order): void
	{
		$db = FunnelShop::db();
		$db->query((string) $db->prepare('UPDATE %i SET given_at = %s WHERE order_id = %d', "{$db->prefix}encore_consents", gmdate('Y-m-d H:i:s', time() - 3 * HOUR_IN_SECONDS), $order->get_id()));
		do_action('encore_reconcile');
	}

	private static function customer(): int
	{
		$id = wp_create_user(uniqid('ada'), 'pass', uniqid() . '@example.com');
		self::assertIsInt($id);
		return $id;
	}

	private static function gateway(): \WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()['stripe'] ?? null;
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		return $gateway;
	}
}
