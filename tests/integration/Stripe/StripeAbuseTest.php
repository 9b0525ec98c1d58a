<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\WooCommerce\Payments\Stripe\StripeOrder;

/** Somebody who knows how Stripe works, and means no good. Rules R8, S10. */
final class StripeAbuseTest extends StripeCase
{
	public function test_R1_while_stripe_is_silent_nobody_hears_that_nothing_was_charged(): void
	{
		[$order, $answer] = $this->accepted($this->paid('pm_card_authenticationRequired'));
		self::assertSame('requires_action', $answer->text('state'), $answer->json());
		wp_remote_post($this->row($order, 'action_url'), ['body' => ['answer' => 'confirm'], 'redirection' => 0]);
		$silent = static fn(mixed $reply, array $arguments, string $url): mixed => str_starts_with($url, 'https://api.stripe.com/') ? new \WP_Error('http_request_failed', 'Timed out') : $reply;
		add_filter('pre_http_request', $silent, 5, 3);
		try {
			$said = $this->shop->ask('POST', "/acceptances/{$this->row($order, 'uuid')}/resume", ['key' => $order->get_order_key()])->text('message');
		} finally {
			remove_filter('pre_http_request', $silent, 5);
		}
		self::assertStringContainsString('charged once', $said);
		self::assertStringNotContainsStringIgnoringCase('nothing was charged', $said);
		$this->look($order);
		self::assertSame(['settled', ['197.00', 'USD', '0.00']], [$this->row($order, 'state'), $this->booked($order)]);
	}

	public function test_S10_whoever_keeps_the_secret_pays_nothing_after_the_bank_said_no_and_no_thanks(): void
	{
		$order = $this->paid('pm_card_authenticationRequired');
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		wp_remote_post($this->row($order, 'action_url'), ['body' => ['answer' => 'refuse'], 'redirection' => 0]);
		$this->shop->ask('POST', "/acceptances/{$this->row($order, 'uuid')}/resume", ['key' => $order->get_order_key()]);
		self::assertSame('declined', $this->row($order, 'state'));
		$this->shop->decline($order, $offer);

		$customer = StripeOrder::meta($order, StripeOrder::CUSTOMER);
		$intent = StripeDesk::text($this->desk->list('payment_intents', ['customer' => $customer])[0] ?? [], 'id');
		$another = $this->desk->ask('payment_methods/pm_card_visa/attach', ['customer' => $customer]);
		$reply = $this->desk->send("v1/payment_intents/{$intent}/confirm", ['payment_method' => $another]);

		self::assertSame(400, wp_remote_retrieve_response_code($reply), 'It is closed at Stripe.');
		self::assertSame(['declined_final', []], [$this->row($order, 'state'), $this->desk->books($this->row($order, 'uuid'))]);
	}
}
