<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\FunnelShop;
use Encore\WooCommerce\Payments\Stripe\StripeOrder;
use PHPUnit\Framework\Attributes\TestWith;

/** The gateway itself takes the first payment; its card is kept only where the shopper was told so. Rules L11, L14, S16. */
final class StripeKeepingTest extends StripeCase
{
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

	/** In the form of optimized checkout they stand beside the card, below one notice. */
	public function test_L11_other_ways_to_pay_are_not_kept(): void
	{
		$order = $this->bought(0, isTold: true);
		$request = ['confirm' => 'true', 'customer' => 'cus_1', 'payment_method' => 'pm_1', 'payment_method_types' => ['klarna'], 'capture_method' => 'automatic'];
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
		$email = uniqid('ada') . '@example.com';
		$account = $this->desk->ask('customers', ['email' => $email, 'name' => 'Ada Lovelace']);
		update_user_option(self::customer(), StripeOrder::CUSTOMER, $account);
		$order = $this->bought(0, isTold: true, email: $email);
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
	private function bought(int $customer, bool $isTold, array $posted = [], string $email = ''): \WC_Order
	{
		$order = $this->placed($customer, $isTold, $email);
		$this->pays($order, $posted + $this->card());
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
}
