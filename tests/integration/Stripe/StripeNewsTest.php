<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use PHPUnit\Framework\Attributes\Group;

/** What is done in Stripe's dashboard comes to the order by the gateway's webhook: before, after, twice, in reverse. Rules R3, R15. */
#[Group('heard')]
final class StripeNewsTest extends StripeCase
{
	public function test_R3_R15_refunds_of_a_line_are_recorded_once_in_whatever_order_they_are_told(): void
	{
		$order = $this->settled();
		$before = self::stripeMeta($this->shop->reread($order));
		$charge = $this->row($order, 'transaction_id');
		$this->refundThere($charge, 5000);
		$this->refundThere($charge, 4700);
		[$first, $second] = $this->events('charge.refunded', $charge);
		foreach ([$second, $first, $second, ...$this->events('charge.succeeded', $charge)] as $event) {
			self::hear($event);
		}
		self::assertSame(['97.00'], $this->refunds($order));
		$fresh = $this->fresh($order);
		self::assertSame([$before, 'processing', '0'], [self::stripeMeta($fresh), $fresh->get_status(), (string) $fresh->get_qty_refunded_for_item($this->shop->added($order)[0]->get_id())]);
	}

	public function test_R3_what_was_told_before_its_answer_came_is_found_with_it(): void
	{
		$order = $this->paid();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$lost = static fn(mixed $answer, array $arguments, string $url): mixed => str_contains($url, 'api.stripe.com/v1/payment_intents?') ? new \WP_Error('http_request_failed', 'Timed out') : $answer;
		add_filter('pre_http_request', $lost, 5, 3);
		$this->desk->trouble('error_after');
		self::assertSame('unknown', $this->shop->accept($order, $offer)->text('state'));
		remove_filter('pre_http_request', $lost, 5);
		$customer = self::stripeMeta($order)['_stripe_customer_id'] ?? '';
		$charge = StripeDesk::text($this->desk->list('charges', ['customer' => $customer])[0] ?? [], 'id');
		$this->refundThere($charge, 5000);
		self::hear($this->events('charge.succeeded', $charge)[0]);
		self::hear($this->events('charge.refunded', $charge)[0]);
		$this->look($order);
		do_action('encore_reconcile');
		self::assertSame(['settled', ['50.00']], [$this->row($order, 'state'), $this->refunds($order)]);
		self::hear($this->events('charge.refunded', $charge)[0]);
		self::assertSame(['50.00'], $this->refunds($order));
	}

	public function test_R3_a_dispute_is_the_owners_to_decide_once_and_the_order_stays_as_it_is(): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$this->desk->ask('_test/disputes', ['charge' => $charge]);
		[$event] = $this->events('charge.dispute.created', $charge);
		self::hear($event);
		self::hear($event);
		self::assertSame(['needs_review', 'processing'], [$this->row($order, 'state'), $this->fresh($order)->get_status()]);
		$notes = array_filter(wc_get_order_notes(['order_id' => $order->get_id()]), static fn(\stdClass $note): bool => is_string($note->content) && str_contains($note->content, 'dispute'));
		self::assertLessThanOrEqual(1, count($notes));
	}

	public function test_R3_R15_the_gateways_record_in_an_order_of_ours_and_encores_are_the_same_money(): void
	{
		$linked = $this->linked();
		$charge = $linked->get_transaction_id();
		$this->refundThere($charge, 5000);
		[$event] = $this->events('charge.refunded', $charge);
		self::hear($event);
		self::hear($event);
		do_action('encore_reconcile');
		self::assertSame(['50.00'], $this->refunds($linked));
	}

	public function test_R3_R15_what_encore_pays_back_of_an_order_of_ours_is_no_news_to_the_gateways_webhook(): void
	{
		$linked = $this->linked();
		$charge = $linked->get_transaction_id();
		foreach (['50', '20'] as $amount) {
			self::assertInstanceOf(\WC_Order_Refund::class, wc_create_refund(['order_id' => $linked->get_id(), 'amount' => $amount, 'refund_payment' => true]));
		}
		[$first, $second] = $this->events('charge.refunded', $charge);
		foreach ([$second, $first, $second] as $event) {
			self::hear($event);
		}
		do_action('encore_reconcile');
		self::assertSame(['20.00', '50.00'], $this->refunds($linked));
		self::assertStringStartsWith('re_', self::stripeMeta($this->fresh($linked))['_stripe_refund_id'] ?? '');
	}

	public function testTheGatewaysWebhookIsHeardOverHttpOnlyWhereItIsSigned(): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$this->refundThere($charge, 5000);
		$event = StripeDesk::text($this->events('charge.refunded', $charge)[0], 'id');
		foreach (['whsec_guess' => [], 'whsec_test' => ['50.00']] as $secret => $refunds) {
			$this->desk->send('_test/deliver', ['event' => $event, 'url' => getenv('ENCORE_STORE_URL') . '/?wc-api=wc_stripe', 'secret' => $secret]);
			wp_cache_flush();
			self::assertSame($refunds, $this->refunds($order), $secret);
		}
	}

	public function testWhatCannotBeWrittenDownIsToBeToldAgain(): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$this->desk->ask('_test/disputes', ['charge' => $charge]);
		[$event] = $this->events('charge.dispute.created', $charge);
		$statuses = [];
		$die = static function (mixed $message, mixed $title, mixed $args) use (&$statuses): void {
			$statuses[] = is_array($args) ? $args['response'] ?? 0 : 0;
		};
		$handler = static fn(): \Closure => $die;
		$hear = static fn() => self::hear($event);
		add_filter('wp_die_handler', $handler);
		add_filter('encore_provider_dispute', '__return_false', 99);
		add_action('woocommerce_api_wc_stripe', $hear, 1);
		try {
			do_action('woocommerce_api_wc_stripe');
		} finally {
			remove_action('woocommerce_api_wc_stripe', $hear, 1);
			remove_filter('encore_provider_dispute', '__return_false', 99);
			remove_filter('wp_die_handler', $handler);
		}
		self::assertSame([503], $statuses);
	}
}
