<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\WooCommerce\Orders\LinkedOrders;

/** Orders unlike most, at Stripe. Rules R12, L6. */
final class StripeOddTest extends StripeCase
{
	/** @var array<string, \Closure> */
	private array $options = [];

	protected function tearDown(): void
	{
		foreach ($this->options as $name => $option) {
			remove_filter("pre_option_{$name}", $option);
		}
		parent::tearDown();
	}

	public function test_R12_a_card_that_was_kept_for_nothing_is_not_charged_by_a_click(): void
	{
		$order = $this->paid();
		foreach ($order->get_items() as $item) {
			$item instanceof \WC_Order_Item_Product && $item->set_total('0');
		}
		$order->calculate_totals();
		$this->calls = [];
		[, $answer] = $this->accepted($this->shop->reread($order));
		self::assertSame(['requires_action', []], [$answer->text('state'), array_values(array_filter($this->calls, static fn(string $call): bool => str_starts_with($call, 'POST')))]);
		self::assertCount(1, LinkedOrders::allOf($this->shop->reread($order)));
	}

	public function test_R12_L6_yen_are_charged_and_paid_back_as_they_were_shown(): void
	{
		$order = $this->in('JPY', '0', '1305');
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertStringContainsString('1,305', $offer['price_text'] ?? '');
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		self::assertSame(['1305', 'JPY', '0'], $this->booked($order));
		[$line] = $this->shop->added($order);
		foreach (['500', '805'] as $part) {
			self::assertInstanceOf(\WC_Order_Refund::class, wc_create_refund(['order_id' => $order->get_id(), 'amount' => $part, 'line_items' => [$line->get_id() => ['qty' => 0, 'refund_total' => $part, 'refund_tax' => []]], 'refund_payment' => true]));
		}
		self::assertSame(['1305', 'JPY', '1305'], $this->booked($order));
	}

	public function test_R12_dinars_are_charged_to_the_third_decimal_where_stripe_takes_it_and_else_not_at_all(): void
	{
		$order = $this->in('KWD', '3', '4.470');
		[, $answer] = $this->accepted($order);
		self::assertSame(['settled', ['4.470', 'KWD', '0.000']], [$answer->text('state'), $this->booked($order)]);

		$order = $this->in('KWD', '3', '4.475');
		[, $answer] = $this->accepted($order);
		self::assertSame(['declined', []], [$answer->text('state'), $this->desk->books($this->row($order, 'uuid'))], $answer->json());
		self::assertSame([], $this->shop->added($order));
	}

	private function in(string $currency, string $decimals, string $price): \WC_Order
	{
		foreach (['woocommerce_currency' => $currency, 'woocommerce_price_num_decimals' => $decimals] as $name => $value) {
			$this->options[$name] ??= static fn(): string => $value;
			add_filter("pre_option_{$name}", $this->options[$name]);
		}
		$this->shop->product('main', '10');
		$this->shop->product('upsell', $price);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		unset($this->shop->offers['downsell']);
		$this->shop->funnel();
		return $this->desk->paidWith('pm_card_visa', currency: $currency, order: $this->shop->order(paid: false));
	}
}
