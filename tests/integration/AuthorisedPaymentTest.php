<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Checkout\OfferCookie;
use EncoreSandbox\OrderAttempt;
use EncoreSandbox\Provider;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Rule R18: the first payment is only authorised. No offer follows it, neither then nor when the money is taken or given up later. */
#[Group('orders')]
final class AuthorisedPaymentTest extends TestCase
{
	private const SETTINGS = 'woocommerce_encore_sandbox_settings';

	private FunnelShop $shop;
	private Provider $provider;
	private mixed $settings;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->provider = new Provider((string) getenv('ENCORE_PROVIDER'), 15.0);
		$this->settings = get_option(self::SETTINGS);
		update_option(self::SETTINGS, ['capture' => 'later'] + (is_array($this->settings) ? $this->settings : []));
	}

	protected function tearDown(): void
	{
		update_option(self::SETTINGS, $this->settings);
	}

	public function test_R18_an_authorised_order_gets_no_offer_and_no_cookie_that_could_charge(): void
	{
		$order = $this->authorised();
		self::assertSame('', $this->shop->arrive($order));
		$this->assertNothingWasOffered($order);
		self::assertStringContainsString('on_hold', implode(' ', self::traced($order)));
		$forged = $this->shop->accept($order, ['presentation' => wp_generate_uuid4(), 'consent_version' => str_repeat('0', 16)]);
		self::assertSame([403, 'not_allowed'], [$forged->status, $forged->text('code')]);
		self::assertSame(['authorised'], $this->payments($order));
	}

	/** @return iterable<string, array{string, string}> */
	public static function ends(): iterable
	{
		yield 'captured by the owner' => ['processing', 'captured'];
		yield 'captured as completed' => ['completed', 'captured'];
		yield 'voided' => ['cancelled', 'canceled'];
	}

	#[DataProvider('ends')]
	public function test_R18_what_ends_it_later_brings_no_offer_and_no_charge(string $status, string $payment): void
	{
		$order = $this->authorised();
		$this->shop->arrive($order);
		$this->shop->reread($order)->update_status($status);
		self::assertSame([$payment], $this->payments($order));
		self::assertSame($status, $this->shop->reread($order)->get_status());
		self::assertSame('', $this->shop->arrive($order));
		do_action('encore_reconcile');
		$this->assertNothingWasOffered($order);
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([$payment], $this->payments($order), 'One payment, the first order’s.');
	}

	private function authorised(): \WC_Order
	{
		$order = $this->shop->course()->order(paid: false);
		$order->set_payment_method('encore_sandbox');
		$order->save();
		$this->shop->pressed($order);
		self::assertArrayHasKey(OfferCookie::name($order->get_id()), $_COOKIE, 'It is given before anybody knows how the payment ends.');
		WC()->cart === null && wc_load_cart();
		$_POST = ['encore_sandbox_number' => '4242424242424242', 'encore_sandbox_expiry' => '12 / 40', 'encore_sandbox_cvc' => '123'];
		$gateway = WC()->payment_gateways()->payment_gateways()['encore_sandbox'] ?? null;
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		self::assertSame('success', $gateway->process_payment($order->get_id())['result'] ?? '');
		$order = $this->shop->reread($order);
		self::assertSame(['on-hold', null], [$order->get_status(), $order->get_date_paid()]);
		return $order;
	}

	private function assertNothingWasOffered(\WC_Order $order): void
	{
		self::assertSame([], $this->shop->presentations($order));
		self::assertSame([], $this->shop->open($order));
		self::assertArrayNotHasKey(OfferCookie::name($order->get_id()), $_COOKIE);
		self::assertSame([], $this->shop->added($order));
	}

	/** @return list<string> the states of all that the provider knows of this order and its customer */
	private function payments(\WC_Order $order): array
	{
		$customer = $this->shop->reread($order)->get_meta('_encore_sandbox_customer');
		self::assertIsString($customer);
		$all = $this->provider->get('/books')->body['payments'] ?? [];
		$theirs = array_filter(is_array($all) ? $all : [], static fn(mixed $one): bool => is_array($one) && ($one['customer'] ?? '') === $customer);
		self::assertCount(count($this->provider->payments(OrderAttempt::metadata($order))), $theirs);
		return array_values(array_map(static fn(mixed $one): string => is_array($one) && is_string($one['status'] ?? null) ? $one['status'] : '', $theirs));
	}

	/** @return list<string> */
	private static function traced(\WC_Order $order): array
	{
		$db = FunnelShop::db();
		return array_map(strval(...), $db->get_col((string) $db->prepare('SELECT reason FROM %i WHERE order_id = %d', "{$db->prefix}encore_traces", $order->get_id())));
	}
}
