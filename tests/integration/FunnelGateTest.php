<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Rest\PublicRoutes;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WordPress\SystemClock;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * Who may answer an offer: the browser that placed the order, with its key, as its customer, in time.
 * Rules S1, S2, S7, S8, S10, R4, R9.
 */
#[Group('orders')]
final class FunnelGateTest extends TestCase
{
	private FunnelShop $shop;

	private \WC_Order $order;

	/** @var array<string, string> */
	private array $offer;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->order = $this->shop->order();
		$this->shop->arrive($this->order);
		$this->offer = $this->shop->open($this->order);
	}

	public function test_S7_no_cookie_no_offer(): void
	{
		unset($_COOKIE[$this->cookie()]);
		$this->assertRefusedEverywhere(403);
	}

	/** @return array<string, array{callable(string): string}> */
	public static function forgeries(): array
	{
		return [
			'other signature' => [static fn(string $good): string => substr($good, 0, -1) . ($good[-1] === '0' ? '1' : '0')],
			'later end' => [static fn(string $good): string => (string) ((int) $good + 3600) . strstr($good, '.')],
			'no signature' => [static fn(string $good): string => strstr($good, '.', true) . '.'],
			'empty' => [static fn(): string => ''],
			'rubbish' => [static fn(): string => "9999999999.' OR 1=1 --"],
		];
	}

	/** @param callable(string): string $forge */
	#[DataProvider('forgeries')]
	public function test_S7_forged_cookie_is_refused(callable $forge): void
	{
		$good = $_COOKIE[$this->cookie()];
		self::assertIsString($good);
		$_COOKIE[$this->cookie()] = $forge($good);
		$this->assertRefusedEverywhere(403);
	}

	public function test_S7_cookie_of_another_order_is_refused(): void
	{
		$other = $this->shop->order();
		$_COOKIE[$this->cookie()] = $_COOKIE[OfferCookie::name($other->get_id())];
		$this->assertRefusedEverywhere(403);
	}

	public function test_S7_cookie_of_another_key_is_refused(): void
	{
		$_COOKIE[$this->cookie()] = (new OfferCookie(new SystemClock()))->value($this->order->get_id(), 'wc_order_other', time() + 60);
		$this->assertRefusedEverywhere(403);
	}

	public function test_S7_cookie_that_ended_is_refused(): void
	{
		$this->shop->cookie($this->order, -1);
		$this->assertRefusedEverywhere(403);
	}

	public function testWrongKeyIsNotFound(): void
	{
		$answer = $this->shop->accept($this->order, $this->offer, ['key' => 'wc_order_wrong']);
		self::assertSame(404, $answer->status);
		self::assertSame(404, $this->shop->ask('GET', "/orders/{$this->order->get_id()}/offer", ['key' => 'x'])->status);
		self::assertSame(404, $this->shop->ask('GET', '/orders/999999/offer', ['key' => 'x'])->status);
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_R9_window_that_ended_charges_nothing(): void
	{
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET expires_at = '2020-01-01 00:00:00' WHERE order_id = %d", FunnelShop::db()->prefix . 'encore_presentations', $this->order->get_id()));
		$answer = $this->shop->accept($this->order, $this->offer);
		self::assertSame([409, 'offer_expired'], [$answer->status, $answer->text('code')]);
		self::assertSame($this->order->get_checkout_order_received_url(), $answer->text('next_url'));
		self::assertSame([], $this->shop->open($this->order));
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_R4_decline_after_accept_is_refused(): void
	{
		self::assertSame(200, $this->shop->accept($this->order, $this->offer)->status);
		$answer = $this->shop->decline($this->order, $this->offer);
		self::assertSame([409, 'already_answered'], [$answer->status, $answer->text('code')]);
		self::assertSame(['accepted'], $this->shop->presentations($this->order));
	}

	public function test_S1_only_the_orders_customer_may_accept(): void
	{
		[$owner, $other] = [self::customer(), self::customer()];
		$order = $this->shop->order($owner);
		wp_set_current_user($owner);
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertNotSame([], $offer);
		foreach ([0, $other, 1] as $user) {
			wp_set_current_user($user);
			self::assertSame(403, $this->shop->accept($order, $offer)->status);
			self::assertSame(403, $this->shop->decline($order, $offer)->status);
		}
		wp_set_current_user($owner);
		self::assertSame(200, $this->shop->accept($order, $offer)->status);
		self::assertCount(1, $this->shop->gateway->charges);
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function additions(): array
	{
		return [
			'price' => [['price' => '1']],
			'total' => [['total' => ['amount' => '1']]],
			'amount' => [['amount' => 1]],
			'discount' => [['discount' => '100']],
			'order' => [['order_id' => 1]],
			'list instead of text' => [['consent_version' => ['x']]],
			'number instead of uuid' => [['presentation' => 5]],
			'other uuid' => [['presentation' => 'not-a-uuid']],
			'list as key' => [['key' => ['x']]],
		];
	}

	/** @param array<string, mixed> $more */
	#[DataProvider('additions')]
	public function test_S2_nothing_but_the_known_names_is_taken(array $more): void
	{
		self::assertSame(400, $this->shop->accept($this->order, $this->offer, $more)->status);
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_S10_presentation_of_another_order_is_not_found(): void
	{
		$other = $this->shop->order();
		$answer = $this->shop->accept($other, $this->offer);
		self::assertSame([404, 'not_found'], [$answer->status, $answer->text('code')]);
		self::assertSame(404, $this->shop->decline($other, $this->offer)->status);
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function testAnotherShoppersAcceptanceCannotBeLookedAt(): void
	{
		$uuid = $this->shop->accept($this->order, $this->offer)->text('acceptance');
		$mine = $this->shop->ask('GET', "/acceptances/{$uuid}", ['key' => $this->order->get_order_key()]);
		self::assertSame([200, 'settled'], [$mine->status, $mine->text('state')]);
		$other = $this->shop->order();
		self::assertSame(404, $this->shop->ask('GET', "/acceptances/{$uuid}", ['key' => $other->get_order_key()])->status);
		self::assertSame(404, $this->shop->ask('GET', '/acceptances/' . wp_generate_uuid4(), ['key' => $other->get_order_key()])->status);
	}

	public function test_S8_answers_name_nobody_and_are_kept_by_nobody(): void
	{
		$answer = $this->shop->ask('GET', "/orders/{$this->order->get_id()}/offer", ['key' => $this->order->get_order_key()]);
		self::assertStringContainsString('no-store', $answer->header('Cache-Control'));
		self::assertSame('no-referrer', $answer->header('Referrer-Policy'));
		$text = $answer->json();
		foreach (['Ada', 'Lane', 'ada@example.com', 'Market Street'] as $private) {
			self::assertStringNotContainsString($private, $text);
		}
	}

	public function testEveryShopperRouteIsListedWithItsGuard(): void
	{
		foreach (array_keys(PublicRoutes::ALL) as $name) {
			[$method, $path] = explode(' ', $name);
			$handlers = rest_get_server()->get_routes('encore/v1')["/encore/v1{$path}"] ?? [];
			self::assertStringContainsString("\"{$method}\":true", (string) wp_json_encode(array_column(is_array($handlers) ? $handlers : [], 'methods')), $name);
		}
	}

	private function assertRefusedEverywhere(int $status): void
	{
		self::assertSame($status, $this->shop->accept($this->order, $this->offer)->status);
		self::assertSame($status, $this->shop->decline($this->order, $this->offer)->status);
		self::assertSame($status, $this->shop->ask('GET', "/orders/{$this->order->get_id()}/offer", ['key' => $this->order->get_order_key()])->status);
		self::assertSame([], $this->shop->gateway->charges);
		self::assertSame(['shown'], $this->shop->presentations($this->order));
	}

	private function cookie(): string
	{
		return OfferCookie::name($this->order->get_id());
	}

	private static function customer(): int
	{
		$id = wc_create_new_customer(wp_generate_uuid4() . '@example.com', '', wp_generate_password());
		self::assertIsInt($id);
		return $id;
	}
}
