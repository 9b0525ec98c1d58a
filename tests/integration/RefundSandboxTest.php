<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Refunds through WooCommerce, against the books of the sandbox's provider. Rules R15, R19. */
#[Group('orders')]
final class RefundSandboxTest extends TestCase
{
	private RefundBooks $desk;

	protected function setUp(): void
	{
		$this->desk = new RefundBooks();
		self::assertSame([0, 0], $this->desk->books());
	}

	public function test_R15_the_upsell_alone_from_the_order_screens_route(): void
	{
		self::assertSame(401, $this->desk->ask($this->desk->upsell(), 0));

		self::assertSame(201, $this->desk->ask($this->desk->upsell(), 1));

		self::assertSame([0, 19700], $this->desk->books());
		self::assertSame('97.00', $this->desk->fresh()->get_remaining_refund_amount());
		self::assertTrue($this->desk->fresh()->get_refunds()[0]->get_refunded_payment());
	}

	public function test_R15_the_first_item_alone(): void
	{
		$this->desk->refund(['amount' => '97', 'line_items' => $this->desk->line('main')]);
		self::assertSame([9700, 0], $this->desk->books());
	}

	public function test_R15_an_amount_below_the_first_charge_then_one_above_what_is_left_of_it(): void
	{
		$this->desk->refund(['amount' => '50']);
		self::assertSame([5000, 0], $this->desk->books());
		$this->desk->refund(['amount' => '60.01']);
		self::assertSame([9700, 1301], $this->desk->books());
		$this->desk->refund(['amount' => '183.99']);
		self::assertSame([9700, 19700], $this->desk->books());
		self::assertSame('refunded', $this->desk->fresh()->get_status());
	}

	public function test_R15_an_amount_above_the_first_charge(): void
	{
		$this->desk->refund(['amount' => '150']);
		self::assertSame([9700, 5300], $this->desk->books());
	}

	public function test_R15_all_line_by_line(): void
	{
		$this->desk->refund(['amount' => '294', 'line_items' => $this->desk->line('main') + $this->desk->line('upsell'), 'restock_items' => true]);
		self::assertSame([9700, 19700], $this->desk->books());
		self::assertSame(['refunded', '0.00'], [$this->desk->fresh()->get_status(), $this->desk->fresh()->get_remaining_refund_amount()]);
	}

	public function test_R15_half_of_a_line_then_the_rest_and_no_more(): void
	{
		$half = $this->desk->line('upsell', '98.50');
		$this->desk->refund(['amount' => '98.50', 'line_items' => $half]);
		$this->desk->refund(['amount' => '98.50', 'line_items' => $half]);
		self::assertSame([0, 19700], $this->desk->books());
		self::assertInstanceOf(\WP_Error::class, wc_create_refund(['order_id' => $this->desk->order->get_id(), 'amount' => '98', 'refund_payment' => true]));
		self::assertSame([0, 19700], $this->desk->books());
	}

	public function test_R15_a_first_charge_that_the_provider_has_paid_back_already_leaves_the_upsell_recorded(): void
	{
		$this->desk->provider->post('/refunds', ['payment' => $this->desk->payments[0], 'amount' => 9700], wp_generate_uuid4());

		$made = wc_create_refund(['order_id' => $this->desk->order->get_id(), 'amount' => '294', 'refund_payment' => true, 'line_items' => $this->desk->line('main') + $this->desk->line('upsell')]);

		self::assertInstanceOf(\WP_Error::class, $made);
		self::assertStringContainsString('remaining $97.00 was not refunded', $made->get_error_message());
		self::assertSame([9700, 19700], $this->desk->books());
		self::assertSame(['197.00'], array_map(static fn(\WC_Order_Refund $one): string => (string) $one->get_amount(), array_values($this->desk->fresh()->get_refunds())));
	}

	public function test_R19_refunded_by_hand_the_books_stay_and_the_rest_is_the_first_charges(): void
	{
		$this->desk->refund(['amount' => '197', 'line_items' => $this->desk->line('upsell'), 'refund_payment' => false]);
		self::assertSame([0, 0], $this->desk->books());
		$this->desk->refund(['amount' => '97']);
		self::assertSame([9700, 0], $this->desk->books());
	}
}
