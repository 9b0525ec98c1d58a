<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use PHPUnit\Framework\TestCase;

/** Refunds of an order of 97 whose upsell of 197 was a charge of its own, where a part fails or nobody knows. */
final class RefundPartsTest extends TestCase
{
	private FunnelShop $shop;
	private RefundGateway $gateway;
	private \WC_Order $order;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->gateway = RefundGateway::installed();
		$this->order = $this->shop->course()->order();
		$this->shop->arrive($this->order);
		self::assertSame('settled', $this->shop->accept($this->order, $this->shop->open($this->order))->text('state'));
	}

	protected function tearDown(): void
	{
		self::assertTrue($this->gateway->isInPlace(), 'The gateway is put back, whatever happens.');
	}

	public function test_R15_a_part_that_the_provider_refuses_leaves_nothing_refunded(): void
	{
		$this->shop->gateway->refundAnswer = static fn(): RefundResult => RefundResult::refused('The card is closed.');

		$message = $this->fails($this->all());

		self::assertStringContainsString('$197.00', $message);
		self::assertStringContainsString('The card is closed.', $message);
		self::assertSame([[], [], []], [$this->refunds(), $this->gateway->asked, $this->paidBack()]);
		self::assertSame('processing', $this->fresh()->get_status());
	}

	public function test_R15_what_was_paid_back_before_a_part_failed_is_a_refund_of_its_own(): void
	{
		$this->gateway->answer = static fn(): \WP_Error => new \WP_Error('no', 'The provider is closed.');

		$message = $this->fails($this->all());

		self::assertStringContainsString('Only $197.00 was paid back', $message);
		self::assertStringContainsString('remaining $97.00 was not refunded: The provider is closed.', $message);
		[$made] = $this->refunds();
		self::assertSame([1, '197.00', true], [count($this->refunds()), $made->get_amount(), $made->get_refunded_payment()]);
		self::assertSame([-197.0], $this->lineTotals($made));
		self::assertSame((string) $made->get_id(), $this->attempt('order_refund_id'));

		$this->gateway->answer = null;
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['amount' => '97']));
		self::assertSame([[97.0], [19700]], [$this->gateway->asked, $this->paidBack()]);
		self::assertSame('refunded', $this->fresh()->get_status());
	}

	public function test_R15_an_amount_whose_second_part_fails_is_recorded_without_lines(): void
	{
		$this->gateway->answer = static fn(): bool => throw new \RuntimeException('The line is cut.');

		$message = $this->fails(['amount' => '150']);

		self::assertStringContainsString('Only $53.00 was paid back', $message);
		self::assertStringContainsString('remaining $97.00', $message);
		self::assertSame([5300], $this->paidBack());
		self::assertSame(['53.00'], array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), $this->refunds()));
		self::assertSame([], $this->refunds()[0]->get_items());
	}

	public function test_R15_what_nobody_knows_is_said_written_down_and_never_sent_twice(): void
	{
		$sent = $this->unknown();

		$message = $this->fails($this->upsell());

		self::assertStringContainsString('not known whether $197.00', $message);
		self::assertStringContainsString('not known whether $197.00', $this->notes());
		self::assertSame([[], []], [$this->refunds(), $this->gateway->asked]);

		self::assertStringContainsString('not clear how much', $this->fails($this->upsell()));
		self::assertCount(1, $sent);
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['amount' => '97']), 'The first charge is not touched by it.');

		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');
		self::assertStringContainsString('An earlier refund of $197.00 has gone through', $this->fails($this->upsell()));
		self::assertCount(1, $sent);
		self::assertSame(0.0, (float) $this->fresh()->get_remaining_refund_amount());
		self::assertSame([-197.0], array_merge(...array_map($this->lineTotals(...), $this->refunds())));
	}

	public function test_R15_what_was_unknown_is_looked_up_by_the_schedule(): void
	{
		$this->unknown();
		$this->fails($this->upsell());
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_late');

		do_action('encore_reconcile');
		self::assertSame([], $this->refunds(), 'Not while its answer may still be on its way.');
		$this->begun('-1 hour');
		do_action('encore_reconcile');

		[$made] = $this->refunds();
		self::assertSame(['197.00', true], [$made->get_amount(), $made->get_refunded_payment()]);
		self::assertStringContainsString('re_late', $this->notes());
		do_action('encore_reconcile');
		self::assertCount(1, $this->refunds());
	}

	public function test_R15_what_never_arrived_may_be_refunded_again_and_the_schedule_sends_nothing(): void
	{
		$sent = $this->unknown();
		$this->fails($this->upsell());
		$this->shop->gateway->refundAnswer = null;
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::notFound();
		$this->begun('-3 days');

		do_action('encore_reconcile');

		self::assertSame([], $this->paidBack());
		self::assertCount(1, $sent);
		self::assertStringContainsString('was not paid back', $this->notes());
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund($this->upsell()));
		self::assertSame([19700], $this->paidBack());
	}

	public function test_R15_a_request_cut_off_at_the_gateway_leaves_no_second_refund(): void
	{
		$this->shop->gateway->refundAnswer = static fn(): RefundResult => throw new \RuntimeException('time-out');
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::refunded('re_there');

		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund($this->upsell()), 'Looked up at once.');
		self::assertSame('re_there', $this->attempt('refund_id'));
	}

	public function test_R15_without_an_adapter_nothing_is_paid_back(): void
	{
		$other = RefundGateway::installed('encore_other');
		$order = $this->fresh();
		$order->set_payment_method('encore_other');
		$order->save();

		foreach ([$this->upsell(), $this->all(), ['amount' => '100']] as $args) {
			self::assertStringContainsString('gateway is not active', $this->fails($args));
		}
		self::assertSame([[], [], ''], [$other->asked, $this->refunds(), $this->attempt('number')]);
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['amount' => '97']), 'The first charge is the gateway\'s own.');
		self::assertSame([97.0], $other->asked);
		unset(WC()->payment_gateways()->payment_gateways['encore_other']);
		self::assertStringContainsString('does not exist', $this->fails($this->upsell()));
	}

	public function test_R19_a_refund_by_hand_lowers_what_is_left_of_its_line(): void
	{
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['refund_payment' => false] + $this->upsell('100')));
		self::assertSame([[], []], [$this->paidBack(), $this->gateway->asked]);

		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['amount' => '194']));

		self::assertSame([[97.0], [9700]], [$this->gateway->asked, $this->paidBack()]);
	}

	public function test_R19_without_the_ledger_a_refund_says_so_and_by_hand_it_goes_on(): void
	{
		$db = FunnelShop::db();
		$db->delete("{$db->prefix}encore_acceptances", ['order_id' => $this->order->get_id()]);

		self::assertStringContainsString('not clear how much', $this->fails($this->upsell()));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['amount' => '97']));
		self::assertStringContainsString('Less than this', $this->fails(['amount' => '1']));
		self::assertInstanceOf(\WC_Order_Refund::class, $this->refund(['refund_payment' => false] + $this->upsell()));
		self::assertSame([[97.0], 'refunded'], [$this->gateway->asked, $this->fresh()->get_status()]);
	}

	public function test_R15_an_order_without_charged_lines_is_the_gateways_alone(): void
	{
		$order = $this->shop->order();
		$made = wc_create_refund(['order_id' => $order->get_id(), 'amount' => '97', 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made);
		self::assertSame([97.0], $this->gateway->asked);
	}

	/** @return \ArrayObject<int, RefundRequest> what was sent, and never answered */
	private function unknown(): \ArrayObject
	{
		/** @var \ArrayObject<int, RefundRequest> $sent */
		$sent = new \ArrayObject();
		$this->shop->gateway->refundAnswer = static function (RefundRequest $request) use ($sent): RefundResult {
			$sent[] = $request;
			throw new \RuntimeException('time-out');
		};
		$this->shop->gateway->refundLookup = static fn(): RefundResult => RefundResult::unknown();
		return $sent;
	}

	/** @return array<string, mixed> */
	private function upsell(string $amount = '197'): array
	{
		[$item] = $this->shop->added($this->order);
		return ['amount' => $amount, 'line_items' => [$item->get_id() => ['qty' => 1, 'refund_total' => $amount, 'refund_tax' => []]]];
	}

	/** @return array<string, mixed> */
	private function all(): array
	{
		$lines = [];
		foreach ($this->fresh()->get_items() as $item) {
			$lines[$item->get_id()] = ['qty' => 1, 'refund_total' => $item instanceof \WC_Order_Item_Product ? $item->get_total() : '0', 'refund_tax' => []];
		}
		return ['amount' => '294', 'line_items' => $lines];
	}

	/** @param array<string, mixed> $args */
	private function refund(array $args): \WC_Order_Refund|\WP_Error
	{
		$made = wc_create_refund($args + ['order_id' => $this->order->get_id(), 'refund_payment' => true, 'reason' => 'Test']);
		self::assertTrue($made instanceof \WC_Order_Refund || is_wp_error($made));
		return $made;
	}

	/** @param array<string, mixed> $args */
	private function fails(array $args): string
	{
		$made = $this->refund($args);
		self::assertInstanceOf(\WP_Error::class, $made);
		return $made->get_error_message();
	}

	private function fresh(): \WC_Order
	{
		return $this->shop->reread($this->order);
	}

	/** @return list<\WC_Order_Refund> the newest first */
	private function refunds(): array
	{
		return array_values($this->fresh()->get_refunds());
	}

	/** @return list<float> */
	private function lineTotals(\WC_Order_Refund $refund): array
	{
		return array_values(array_map(static fn(\WC_Order_Item $item): float => $item instanceof \WC_Order_Item_Product ? (float) $item->get_total() : 0.0, $refund->get_items()));
	}

	/** @return list<int> what the saved card's charges paid back */
	private function paidBack(): array
	{
		return array_values(array_map(static fn(RefundRequest $one): int => $one->amount->amount, $this->shop->gateway->refunds));
	}

	private function attempt(string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var($db->prepare(
			'SELECT r.%i FROM %i r JOIN %i a ON a.uuid = r.acceptance WHERE a.order_id = %d ORDER BY r.id DESC',
			$column,
			"{$db->prefix}encore_refunds",
			"{$db->prefix}encore_acceptances",
			$this->order->get_id(),
		));
	}

	private function begun(string $when): void
	{
		$db = FunnelShop::db();
		$db->query((string) $db->prepare('UPDATE %i SET begun_at = %s', "{$db->prefix}encore_refunds", gmdate('Y-m-d H:i:s', (int) strtotime($when))));
	}

	private function notes(): string
	{
		return implode("\n", array_map(
			static fn(\stdClass $note): string => is_string($note->content) ? $note->content : '',
			wc_get_order_notes(['order_id' => $this->order->get_id()]),
		));
	}
}
