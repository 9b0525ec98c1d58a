<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;

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

	/** @param list<int> $told in which order its events come, the opening being 0 */
	#[TestWith(['won', [0, 1, 1]])]
	#[TestWith(['lost', [1, 0, 1]])]
	public function test_R3_how_a_dispute_ended_is_noted_once_in_whatever_order_it_is_told(string $status, array $told): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$dispute = $this->desk->ask('_test/disputes', ['charge' => $charge]);
		$this->desk->ask('_test/disputes/close', ['dispute' => $dispute, 'status' => $status]);
		$this->tell($told, [...$this->events('charge.dispute.created', $charge), ...$this->events('charge.dispute.closed', $charge)]);
		self::assertSame(['needs_review', 'processing'], [$this->row($order, 'state'), $this->fresh($order)->get_status()]);
		self::assertSame([1, 1], [$this->noted($order, 'in question'), $this->noted($order, "Dispute {$dispute} of transaction {$charge}")]);
		self::assertSame(1, $this->noted($order, $status === 'lost' ? 'was lost' : 'in your favor'));
	}

	/** @param list<int> $told in which order its events come, the opening being 0 */
	#[TestWith([[0, 0, 1, 1]])]
	#[TestWith([[1, 0]])]
	public function test_R3_a_charge_that_stripe_asks_to_look_at_is_the_owners_to_decide(array $told): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$review = $this->desk->ask('_test/reviews', ['charge' => $charge]);
		$this->desk->ask('_test/reviews/close', ['review' => $review, 'reason' => 'approved']);
		$this->tell($told, [...$this->events('review.opened', $charge), ...$this->events('review.closed', $charge)]);
		self::assertSame(['needs_review', 'processing'], [$this->row($order, 'state'), $this->fresh($order)->get_status()]);
		self::assertSame([1, 1, 1], [$this->noted($order, 'in question'), $this->noted($order, "asks you to look at it there: review {$review}"), $this->noted($order, "Review {$review} of transaction {$charge} was closed")]);
	}

	public function test_R3_R15_a_refund_that_the_bank_sends_back_is_the_owners_to_decide(): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$this->refundThere($charge, 5000);
		$refund = StripeDesk::text($this->desk->list('refunds', ['charge' => $charge])[0] ?? [], 'id');
		$this->desk->ask('_test/refunds/fail', ['refund' => $refund]);
		$events = [...$this->events('charge.refunded', $charge), ...$this->events('charge.refund.updated', $charge), ...$this->events('refund.failed', $charge)];
		$this->tell([0, 1, 1, 2], $events);
		self::assertSame(['needs_review', 'processing', ['50.00']], [$this->row($order, 'state'), $this->fresh($order)->get_status(), $this->refunds($order)]);
		self::assertSame(1, $this->noted($order, "Refund {$refund} of transaction {$charge} has failed"));
	}

	public function test_R3_each_question_is_noted_once_while_the_owner_has_another_one_to_decide(): void
	{
		$order = $this->settled();
		$charge = $this->row($order, 'transaction_id');
		$this->refundThere($charge, 5000);
		$refund = StripeDesk::text($this->desk->list('refunds', ['charge' => $charge])[0] ?? [], 'id');
		$review = $this->desk->ask('_test/reviews', ['charge' => $charge]);
		$this->tell([0, 1], [...$this->events('charge.refunded', $charge), ...$this->events('review.opened', $charge)]);
		$dispute = $this->desk->ask('_test/disputes', ['charge' => $charge]);
		$this->desk->ask('_test/disputes/close', ['dispute' => $dispute, 'status' => 'lost']);
		$this->desk->ask('_test/refunds/fail', ['refund' => $refund]);
		$events = array_merge(...array_map(fn(string $type): array => [$this->events($type, $charge)[0]], ['charge.dispute.created', 'charge.dispute.closed', 'charge.refund.updated']));
		$this->tell([0, 0, 1, 1, 2, 2, 0], $events);
		self::assertTrue(apply_filters('encore_provider_dispute', false, 'stripe', $charge, $dispute, ''));
		self::assertSame(['needs_review', $review], [$this->row($order, 'state'), $this->row($order, 'dispute')]);
		self::assertSame([1, 1, 1], [$this->noted($order, 'in question'), $this->noted($order, "review {$review}"), $this->noted($order, "Refund {$refund} of transaction {$charge} has failed")]);
		self::assertSame([1, 1], [$this->noted($order, "Dispute {$dispute} of transaction {$charge}: the customer’s bank asks"), $this->noted($order, "Dispute {$dispute} of transaction {$charge} was lost")]);
	}

	public function test_R3_questions_about_the_first_payment_are_the_gateways(): void
	{
		$order = $this->settled();
		$this->desk->ask('_test/disputes', ['charge' => $order->get_transaction_id()]);
		self::hear($this->events('charge.dispute.created', $order->get_transaction_id())[0]);
		self::assertSame(['settled', 'on-hold'], [$this->row($order, 'state'), $this->fresh($order)->get_status()]);
	}

	/**
	 * @param list<int>          $told
	 * @param list<array<mixed>> $events
	 */
	private function tell(array $told, array $events): void
	{
		foreach ($told as $at) {
			self::hear($events[$at] ?? self::fail("There is no event {$at}."));
		}
	}

	private function noted(\WC_Order $order, string $words): int
	{
		$notes = wc_get_order_notes(['order_id' => $order->get_id()]);
		return count(array_filter(array_column($notes, 'content'), static fn(mixed $note): bool => is_string($note) && str_contains($note, $words)));
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
