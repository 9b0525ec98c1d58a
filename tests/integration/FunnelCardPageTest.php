<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WooCommerce\Payments\TokenKeeping;
use PHPUnit\Framework\TestCase;

/** Both checkouts over HTTP with the sandbox gateway: what stands beside the pay button, and what is kept then. Rules S12, P1. */
final class FunnelCardPageTest extends TestCase
{
	private const CLASSIC = '/classic-checkout/';
	private const ADDRESS = ['first_name' => 'Ada', 'last_name' => 'Lane', 'address_1' => '1 Market Street', 'city' => 'San Francisco', 'state' => 'CA', 'postcode' => '94105', 'country' => 'US'];
	private const CARD = ['encore_sandbox_number' => '4242424242424242', 'encore_sandbox_expiry' => '12 / 40', 'encore_sandbox_cvc' => '123'];

	private FunnelShop $shop;
	private BumpShopper $shopper;
	private string $stamp;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->shopper = new BumpShopper('');
		$this->stamp = (new KeptCardWords())->stamp();
	}

	public function testBlockCheckoutThatSaysSoKeepsTheCard(): void
	{
		$this->shopper->add($this->shop->products['main']);
		$page = $this->shopper->page('/checkout/');
		self::assertStringContainsString('<div data-block-name="encore/kept-card" class="wp-block-encore-kept-card"></div>', $page);
		self::assertStringContainsString($this->stamp, rawurldecode($page));
		self::assertStringContainsString('checkout/kept-card/index.js', $page);
		$this->assertKept($this->pay(['Encore-Kept-Card' => $this->stamp])->order());
	}

	public function testBlockCheckoutThatDoesNotSaySoTakesTheOrderAndKeepsNothing(): void
	{
		foreach ([[], ['Encore-Kept-Card' => '0123456789abcdef en_US']] as $headers) {
			$this->shopper->add($this->shop->products['main']);
			$this->assertNotKept($this->pay($headers)->order());
		}
	}

	public function test_S12_names_in_the_request_that_nobody_asked_for_are_dropped(): void
	{
		$this->shopper->add($this->shop->products['main']);
		$order = $this->pay([], ['extensions' => ['encore' => ['kept_card' => $this->stamp, 'forged' => 'forged-value']]])->order();
		$this->assertNotKept($order);
		self::assertStringNotContainsString('forged', (string) wp_json_encode($order->get_meta_data()));
	}

	public function testOtherGatewayKeepsNothingWhateverThePageSays(): void
	{
		$this->shopper->add($this->shop->products['main']);
		$order = $this->pay(['Encore-Kept-Card' => $this->stamp], ['payment_method' => 'cod'])->order();
		self::assertSame([], FunnelShop::consents($order));
	}

	public function testClassicCheckoutThatSaysSoKeepsTheCard(): void
	{
		$this->shopper->add($this->shop->products['main']);
		$page = $this->shopper->page(self::CLASSIC);
		self::assertMatchesRegularExpression('~<p class="encore-kept-card">[^<]+</p><input type="hidden" name="encore_kept_card" value="[0-9a-f]{16} en_US" />\s*<button type="submit"[^>]*id="place_order"~', $page);
		self::assertStringContainsString(':checked:not([value="encore_sandbox"', $page);
		self::assertStringNotContainsString('kept-card/index.js', $page, 'It needs no script.');
		$this->assertKept($this->submit($page, [TokenKeeping::FIELD => $this->stamp]));
	}

	public function testClassicCheckoutThatDoesNotSaySoKeepsNothing(): void
	{
		foreach (['', '0123456789abcdef en_US', ['a' => $this->stamp]] as $stamp) {
			$this->shopper->add($this->shop->products['main']);
			$this->assertNotKept($this->submit($this->shopper->page(self::CLASSIC), [TokenKeeping::FIELD => $stamp]));
		}
	}

	public function test_P1_checkout_that_no_offer_follows_says_nothing(): void
	{
		$this->shop->product('other', '5');
		$this->shopper->add($this->shop->products['other']);
		$classic = $this->shopper->page(self::CLASSIC);
		self::assertStringContainsString('place_order', $classic);
		self::assertStringNotContainsString('kept-card', $classic);
		self::assertStringNotContainsString('kept_card', $classic);
		$block = rawurldecode($this->shopper->page('/checkout/'));
		self::assertStringContainsString('wp-block-woocommerce-checkout-actions-block', $block);
		self::assertDoesNotMatchRegularExpression('~"stamp"|kept-card/index.js|kept-card{~', $block);
	}

	/**
	 * @param array<string, string> $headers
	 * @param array<string, mixed>  $more
	 */
	private function pay(array $headers, array $more = []): BumpAnswer
	{
		$data = array_map(static fn(string $key, string $value): array => compact('key', 'value'), array_keys(self::CARD), self::CARD);
		return $this->shopper->store('POST', '/checkout', headers: $headers, body: $more + [
			'billing_address' => self::ADDRESS + ['email' => 'ada@example.com', 'phone' => '5551234567'],
			'shipping_address' => self::ADDRESS,
			'payment_method' => 'encore_sandbox',
			'payment_data' => $data,
		]);
	}

	/** @param array<string, mixed> $fields */
	private function submit(string $page, array $fields): \WC_Order
	{
		$form = $fields + self::CARD + ['payment_method' => 'encore_sandbox'] + $this->shopper->fields($page, []);
		$answer = new BumpAnswer(json_decode($this->shopper->form('/?wc-ajax=checkout', $form), true));
		self::assertSame('success', $answer->text('result'), (string) $answer);
		return $answer->order();
	}

	private function assertKept(\WC_Order $order): void
	{
		$order = $this->shop->reread($order);
		self::assertTrue($order->is_paid());
		self::assertCount(1, \WC_Payment_Tokens::get_order_tokens($order->get_id()));
		self::assertSame(['card'], array_column(FunnelShop::consents($order), 'kind'));
		self::assertTrue(apply_filters(TokenKeeping::FILTER, false, $order), 'A gateway that asks later hears the same.');
	}

	private function assertNotKept(\WC_Order $order): void
	{
		$order = $this->shop->reread($order);
		self::assertTrue($order->is_paid());
		self::assertSame([], \WC_Payment_Tokens::get_order_tokens($order->get_id()));
		self::assertSame([], FunnelShop::consents($order));
		self::assertFalse(apply_filters(TokenKeeping::FILTER, false, $order));
	}
}
