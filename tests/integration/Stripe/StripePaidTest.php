<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\WooCommerce\Payments\Stripe\StripeOrder;
use PHPUnit\Framework\Attributes\DataProvider;

/** Whatever the gateway itself was paid with, optimized checkout on and off: what one click charges is what has paid. Rule L11. */
final class StripePaidTest extends StripeCase
{
	protected function tearDown(): void
	{
		self::optimized(false);
		parent::tearDown();
	}

	/** @return iterable<string, array{bool, bool, string, string}> */
	public static function ways(): iterable
	{
		foreach ([true, false] as $isOptimized) {
			foreach ([true, false] as $hasAccount) {
				foreach (['pm_card_mastercard' => 'Mastercard ending in 4444', 'pm_link' => 'Link'] as $method => $named) {
					yield implode(', ', [$isOptimized ? 'optimized' : 'not optimized', $hasAccount ? 'account' : 'guest', $method]) => [$isOptimized, $hasAccount, $method, $named];
				}
			}
		}
	}

	#[DataProvider('ways')]
	public function test_L11_cards_and_link_of_guests_and_accounts(bool $isOptimized, bool $hasAccount, string $method, string $named): void
	{
		self::optimized($isOptimized);
		$order = $this->placed($hasAccount ? self::customer() : 0, isTold: true);
		$this->pays($order, $this->card($method));
		$this->assertChargesWhatPaid($order, $named);
	}

	/** @return iterable<string, array{bool}> */
	public static function checkouts(): iterable
	{
		yield 'optimized' => [true];
		yield 'not optimized' => [false];
	}

	#[DataProvider('checkouts')]
	public function test_L11_a_card_that_an_account_has_saved_before_needs_no_notice(bool $isOptimized): void
	{
		self::optimized($isOptimized);
		$customer = self::customer();
		$this->pays($this->placed($customer), $this->card('pm_card_mastercard') + ['wc-stripe-new-payment-method' => 'true']);
		$tokens = \WC_Payment_Tokens::get_customer_tokens($customer, 'stripe');
		self::assertCount(1, $tokens);
		$order = $this->placed($customer);
		$this->pays($order, ['wc-stripe-payment-token' => (string) array_key_first($tokens)]);
		$this->assertChargesWhatPaid($order, 'Mastercard ending in 4444');
	}

	private function assertChargesWhatPaid(\WC_Order $placed, string $named): void
	{
		$order = $this->shop->reread($placed);
		self::assertSame('processing', $order->get_status());
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertStringContainsString($named, $offer['consent_text'] ?? '');
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		self::assertSame(['197.00', 'USD', '0.00'], $this->booked($order));
		$charges = $this->desk->list('charges', ['customer' => StripeOrder::meta($order, StripeOrder::CUSTOMER)]);
		self::assertSame([StripeOrder::meta($order, StripeOrder::METHOD)], array_column(array_slice($charges, 0, 1), 'payment_method'));
	}
}
