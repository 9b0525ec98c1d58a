<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use Encore\Tests\Integration\Contract\Card;
use Encore\WooCommerce\Orders\LinkedOrders;
use PHPUnit\Framework\Attributes\DataProvider;

/** An offer after an order that Stripe's gateway was paid with: seen, accepted, asked for by the bank, lost, given up. */
final class StripeFunnelTest extends StripeCase
{
	public function test_L5_L6_the_kept_card_is_named_charged_once_and_the_line_joins_the_order(): void
	{
		$order = $this->paid();
		$before = self::stripeMeta($order);
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertStringContainsString('Visa ending in 4242', $offer['consent_text'] ?? '');
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));

		self::assertSame(['197.00', 'USD', '0.00'], $this->booked($order));
		$fresh = $this->shop->reread($order);
		self::assertSame(['294.00', 'processing', 1, $before], [$fresh->get_total(), $fresh->get_status(), count($this->shop->added($order)), self::stripeMeta($fresh)]);
		$intent = $this->desk->list('payment_intents', ['customer' => $before['_stripe_customer_id'] ?? ''])[0] ?? [];
		self::assertSame($this->row($order, 'transaction_id'), $intent['latest_charge'] ?? '');
		$metadata = is_array($intent['metadata'] ?? null) ? array_keys($intent['metadata']) : [];
		self::assertSame([], array_filter($metadata, static fn(mixed $name): bool => !str_starts_with((string) $name, 'encore_')));
		self::assertSame([['card'], null], [$intent['payment_method_types'] ?? null, $intent['setup_future_usage'] ?? null]);
	}

	public function testPagesAskStripeOnceForTheCard(): void
	{
		$order = $this->paid();
		$this->calls = [];
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->open($order);
		self::assertSame(['GET payment_methods'], $this->calls);
		$this->calls = [];
		$this->shop->accept($order, $offer);
		self::assertSame(['POST payment_intents'], $this->calls);
	}

	public function testWhileStripeIsSilentPagesDoNotWaitAgainAndAgain(): void
	{
		$order = $this->paid();
		$silent = static fn(mixed $answer, array $arguments, string $url): mixed => str_starts_with($url, 'https://api.stripe.com/') ? new \WP_Error('http_request_failed', 'Timed out') : $answer;
		add_filter('pre_http_request', $silent, 5, 3);
		$this->calls = [];
		try {
			$this->shop->arrive($order);
			self::assertStringContainsString('Continue to payment', $this->shop->open($order)['accept_label'] ?? '');
		} finally {
			remove_filter('pre_http_request', $silent, 5);
		}
		self::assertSame(['GET payment_methods'], $this->calls);
	}

	public function test_R8_what_the_bank_asks_for_is_settled_once_the_shopper_comes_back(): void
	{
		[$order, $answer] = $this->accepted($this->paid('pm_card_authenticationRequired'));
		self::assertSame('requires_action', $answer->text('state'), $answer->json());
		wp_remote_post($this->row($order, 'action_url'), ['body' => ['answer' => 'confirm'], 'redirection' => 0]);
		$this->look($order);
		self::assertSame(['settled', ['197.00', 'USD', '0.00']], [$this->row($order, 'state'), $this->booked($order)]);
		self::assertStringStartsWith('ch_', $this->row($order, 'transaction_id'));
	}

	public function test_R8_an_attempt_that_came_to_nothing_is_closed_before_the_next_and_none_follows_one_that_was_paid(): void
	{
		foreach (['refuse' => [ChargeStatus::RequiresAction, ['requires_action', 'canceled']], 'confirm' => [ChargeStatus::Paid, ['succeeded']]] as $answer => [$next, $intents]) {
			$order = $this->desk->order(Card::Asks, 'USD');
			$token = $this->desk->adapter()->savedToken($order);
			self::assertInstanceOf(SavedToken::class, $token);
			$paid = wc_get_order($order);
			$customer = $paid instanceof \WC_Order ? self::stripeMeta($paid)['_stripe_customer_id'] ?? '' : '';
			$acceptance = wp_generate_uuid4();
			$attempt = static fn(int $number): ChargeRequest => new ChargeRequest($order, $token, new Money(1500, 'USD', 2), "{$acceptance}-{$number}", ['encore_acceptance' => $acceptance, 'encore_attempt' => (string) $number], 'http://127.0.0.1/back/');
			$waits = $this->desk->adapter()->charge($attempt(1));
			wp_remote_post($waits->actionUrl, ['body' => ['answer' => $answer], 'redirection' => 0]);
			foreach (['charge', 'lookup'] as $asked) {
				self::assertSame($next, $this->desk->adapter()->$asked($attempt(2))->status);
			}
			$all = $this->desk->list('payment_intents', ['customer' => $customer]);
			self::assertSame($intents, array_column(array_slice($all, 0, -1), 'status'));
		}
	}

	public function test_R5_a_charge_is_found_whatever_date_its_owner_gives_the_order(): void
	{
		$order = $this->settled();
		$order->set_date_created(time() + MONTH_IN_SECONDS);
		$order->save();
		$token = new SavedToken(self::stripeMeta($order)['_stripe_source_id'] ?? '', '', '');
		$metadata = ['encore_acceptance' => $this->row($order, 'uuid'), 'encore_attempt' => '1'];
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->lookup(new ChargeRequest($order->get_id(), $token, new Money(19700, 'USD', 2), 'any', $metadata))->status);
	}

	/** @return iterable<string, array{string, string}> */
	public static function troubles(): iterable
	{
		yield 'no answer, nothing done' => ['silent_before', 'accepted'];
		yield 'no answer, and charged' => ['silent_after', 'settled'];
		yield 'an error after it was charged' => ['error_after', 'settled'];
		yield 'a lock' => ['locked', 'accepted'];
		yield 'another call with the key' => ['busy', 'accepted'];
	}

	#[DataProvider('troubles')]
	public function test_R1_what_goes_wrong_at_stripe_is_unknown_and_looked_up(string $trouble, string $known): void
	{
		$order = $this->paid();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->desk->trouble($trouble);
		// What is unknown is looked up at once, and once more when its time has come.
		self::assertContains($this->shop->accept($order, $offer)->text('state'), ['unknown', $known]);
		$this->look($order);
		self::assertSame($known, $this->row($order, 'state'));
		$this->shop->accept($order, $offer);
		self::assertSame(['settled', ['197.00', 'USD', '0.00']], [$this->row($order, 'state'), $this->booked($order)]);
	}

	public function test_R18_an_order_that_is_only_authorised_gets_no_offer_and_one_that_says_so_no_charge(): void
	{
		$order = $this->desk->paidWith('pm_card_visa', order: $this->shop->order(paid: false), captured: false);
		$this->shop->arrive($order);
		self::assertSame([[], 'on-hold'], [$this->shop->presentations($order), $order->get_status()]);

		$says = $this->paid();
		$says->update_meta_data('_stripe_charge_captured', 'no');
		$says->save();
		self::assertNull($this->desk->adapter()->savedToken($says->get_id()), 'Not captured, whatever its status says.');

		// The gateway captures it when its owner says so.
		$order->update_status('processing');
		self::assertNotNull($this->desk->adapter()->savedToken($order->get_id()));
	}

	public function testACardOfStripesOtherWorldIsNeitherFoundNorSaidToBeUncharged(): void
	{
		$order = $this->desk->order(Card::Approves, 'USD');
		$token = $this->desk->adapter()->savedToken($order);
		self::assertInstanceOf(SavedToken::class, $token);
		$request = new ChargeRequest($order, $token, new Money(1500, 'USD', 2), 'key-' . wp_generate_uuid4(), ['encore_acceptance' => wp_generate_uuid4(), 'encore_attempt' => '1']);
		$settings = get_option('woocommerce_stripe_settings');
		update_option('woocommerce_stripe_settings', ['testmode' => 'no'] + (is_array($settings) ? $settings : []));
		\WC_Stripe_API::set_secret_key('sk_live_encore');
		self::assertNull($this->desk->adapter()->savedToken($order));
		self::assertSame([ChargeStatus::Unknown, ChargeStatus::Unknown], [$this->desk->adapter()->charge($request)->status, $this->desk->adapter()->lookup($request)->status]);
	}

	public function testAWalletOrAnExpiredCardIsNotChargedAndLinkIs(): void
	{
		$token = fn(string $like, string $until = '2040'): ?SavedToken => $this->desk->adapter()->savedToken($this->desk->paidWith($like, ['exp_year' => $until])->get_id());
		self::assertNull($token('pm_card_applePay'));
		self::assertNull($token('pm_card_visa', '2020'));
		self::assertSame('Link', $token('pm_link')?->brand);
		$order = $this->desk->paidWith('pm_link', order: $this->shop->order(paid: false));
		[, $answer] = $this->accepted($order);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertStringContainsString('just paid with, Link, and', $this->row($order, 'consent'));
	}

	public function test_R10_its_own_gateway_refunds_an_order_of_ours_with_encore_switched_off(): void
	{
		$linked = $this->linked();
		$first = wc_get_order(LinkedOrders::firstOf($linked));
		self::assertInstanceOf(\WC_Order::class, $first);
		$meta = self::stripeMeta($linked);
		$of = self::stripeMeta($first);
		self::assertSame(
			['yes', $of['_stripe_customer_id'] ?? '', $of['_stripe_source_id'] ?? '', true],
			[$meta['_stripe_charge_captured'] ?? '', $meta['_stripe_customer_id'] ?? '', $meta['_stripe_source_id'] ?? '', str_starts_with($meta['_stripe_intent_id'] ?? '', 'pi_')],
		);
		self::assertNotSame($of['_stripe_intent_id'] ?? '', $meta['_stripe_intent_id'] ?? '');
		$gateway = WC()->payment_gateways()->payment_gateways()['stripe'] ?? null;
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		self::assertTrue($gateway->process_refund($linked->get_id(), 50.0, 'By hand'));
		self::assertSame(['197.00', 'USD', '50.00'], $this->booked($first));
	}
}
