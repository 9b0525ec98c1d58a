<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\SavedCard;
use PHPUnit\Framework\TestCase;

/** Refunds through WooCommerce of an order of 97 and an upsell of 197, against the books of the sandbox's provider. */
final class RefundSandboxTest extends TestCase
{
	private FunnelShop $shop;
	private Provider $provider;
	private \WC_Order $order;

	/** @var array{string, string} payments: of the order, and of its upsell */
	private array $payments;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$this->order = $this->paid();
		$this->shop->arrive($this->order);
		self::assertSame('settled', $this->shop->accept($this->order, $this->shop->open($this->order))->text('state'));
		[$upsell] = $this->shop->added($this->order);
		$acceptance = $upsell->get_meta('_encore_acceptance');
		$second = $this->provider->all('/payments', ['encore_acceptance' => is_string($acceptance) ? $acceptance : ''])[0]['id'] ?? '';
		$this->payments = [$this->order->get_transaction_id(), is_string($second) ? $second : ''];
		self::assertSame([0, 0], $this->books());
	}

	public function test_R15_the_upsell_alone_from_the_order_screens_route(): void
	{
		self::assertSame(401, $this->ask($this->upsell(), 0));

		self::assertSame(201, $this->ask($this->upsell(), 1));

		self::assertSame([0, 19700], $this->books());
		self::assertSame('97.00', $this->fresh()->get_remaining_refund_amount());
		self::assertTrue($this->fresh()->get_refunds()[0]->get_refunded_payment());
	}

	public function test_R15_the_first_item_alone(): void
	{
		$this->refund(['amount' => '97', 'line_items' => $this->line('main')]);
		self::assertSame([9700, 0], $this->books());
	}

	public function test_R15_an_amount_below_the_first_charge_then_one_above_what_is_left_of_it(): void
	{
		$this->refund(['amount' => '50']);
		self::assertSame([5000, 0], $this->books());
		$this->refund(['amount' => '60.01']);
		self::assertSame([9700, 1301], $this->books());
		$this->refund(['amount' => '183.99']);
		self::assertSame([9700, 19700], $this->books());
		self::assertSame('refunded', $this->fresh()->get_status());
	}

	public function test_R15_an_amount_above_the_first_charge(): void
	{
		$this->refund(['amount' => '150']);
		self::assertSame([9700, 5300], $this->books());
	}

	public function test_R15_all_line_by_line(): void
	{
		$this->refund(['amount' => '294', 'line_items' => $this->line('main') + $this->line('upsell'), 'restock_items' => true]);
		self::assertSame([9700, 19700], $this->books());
		self::assertSame(['refunded', '0.00'], [$this->fresh()->get_status(), $this->fresh()->get_remaining_refund_amount()]);
	}

	public function test_R15_half_of_a_line_then_the_rest_and_no_more(): void
	{
		$half = $this->line('upsell', '98.50');
		$this->refund(['amount' => '98.50', 'line_items' => $half]);
		$this->refund(['amount' => '98.50', 'line_items' => $half]);
		self::assertSame([0, 19700], $this->books());
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $this->order->get_id(), 'amount' => '98', 'refund_payment' => true]));
		self::assertSame([0, 19700], $this->books());
	}

	public function test_R15_a_first_charge_that_the_provider_has_paid_back_already_leaves_the_upsell_recorded(): void
	{
		$this->provider->post('/refunds', ['payment' => $this->payments[0], 'amount' => 9700], wp_generate_uuid4());

		$made = wc_create_refund(['order_id' => $this->order->get_id(), 'amount' => '294', 'refund_payment' => true, 'line_items' => $this->line('main') + $this->line('upsell')]);

		self::assertInstanceOf(\WP_Error::class, $made);
		self::assertStringContainsString('remaining $97.00 was not refunded', $made->get_error_message());
		self::assertSame([9700, 19700], $this->books());
		self::assertSame(['197.00'], array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), array_values($this->fresh()->get_refunds())));
	}

	public function test_R19_refunded_by_hand_the_books_stay_and_the_rest_is_the_first_charges(): void
	{
		$this->refund(['amount' => '197', 'line_items' => $this->line('upsell'), 'refund_payment' => false]);
		self::assertSame([0, 0], $this->books());
		$this->refund(['amount' => '97']);
		self::assertSame([9700, 0], $this->books());
	}

	private function paid(): \WC_Order
	{
		$order = $this->shop->course()->order(paid: false);
		$order->set_payment_method('encore_sandbox');
		$order->save();
		$kept = $this->provider->post('/payment_methods', ['number' => '4242424242424242', 'exp_month' => 12, 'exp_year' => 2040, 'cvc' => '123']);
		$customer = $this->provider->post('/customers', [])->id();
		$this->provider->post("/payment_methods/{$kept->id()}/attach", ['customer' => $customer]);
		(new KeptToken())->keep($order, SavedCard::fromProvider($kept->body), $customer);
		$payment = $this->provider->post('/payments', ['amount' => 9700, 'currency' => 'USD', 'payment_method' => $kept->id(), 'customer' => $customer], wp_generate_uuid4());
		$order->payment_complete($payment->id());
		return $order;
	}

	/** @return array{mixed, mixed} what was paid back of each payment */
	private function books(): array
	{
		return [
			$this->provider->get("/payments/{$this->payments[0]}")->body['amount_refunded'] ?? null,
			$this->provider->get("/payments/{$this->payments[1]}")->body['amount_refunded'] ?? null,
		];
	}

	/** @return array<string, mixed> */
	private function upsell(): array
	{
		$lines = [];
		foreach ($this->line('upsell') as $id => $line) {
			$lines[] = ['id' => $id, 'quantity' => $line['qty'], 'refund_total' => 197];
		}
		return ['amount' => '197', 'line_items' => $lines];
	}

	/** @return array<int, array{qty: int, refund_total: string, refund_tax: array<int, string>}> */
	private function line(string $part, ?string $amount = null): array
	{
		foreach ($this->fresh()->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_product_id() === $this->shop->products[$part]) {
				return [$item->get_id() => ['qty' => $amount === null ? 1 : 0, 'refund_total' => $amount ?? (string) $item->get_total(), 'refund_tax' => []]];
			}
		}
		self::fail("There is no {$part}.");
	}

	/** @param array<string, mixed> $body */
	private function ask(array $body, int $user): int
	{
		wp_set_current_user($user);
		$request = new \WP_REST_Request('POST', "/wc/v3/orders/{$this->order->get_id()}/refunds");
		$request->set_body_params($body);
		$status = rest_do_request($request)->get_status();
		wp_set_current_user(0);
		return $status;
	}

	/** @param array<string, mixed> $args */
	private function refund(array $args): void
	{
		$made = wc_create_refund($args + ['order_id' => $this->order->get_id(), 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
	}

	private function fresh(): \WC_Order
	{
		return $this->shop->reread($this->order);
	}
}
