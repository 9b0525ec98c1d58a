<?php

declare(strict_types=1);

namespace Encore\Tests\Security;

use Encore\Domain\Refusal;
use Encore\Tests\Integration\FunnelAnswer;
use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Unit\Application\FixedClock;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\RequestTable;
use Encore\WordPress\Database\Tables;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** S11: who sends what writes too often is told to wait, and nothing is written. Reading is never refused. */
final class RequestLimitTest extends TestCase
{
	private const A_MINUTE = 30;

	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	/** @return array<string, array{string}> */
	public static function writing(): array
	{
		return ['accept' => ['accept'], 'decline' => ['decline'], 'resume' => ['resume'], 'confirmation' => ['confirmation'], 'undo' => ['undo'], 'choice' => ['choice']];
	}

	#[DataProvider('writing')]
	public function test_S11_a_shopper_who_sends_too_much_is_told_to_wait(string $what): void
	{
		[$order, $other] = [$this->arrived(), $this->arrived()];
		$offer = $this->shop->open($order);
		self::use($order, self::A_MINUTE, $what === 'choice' ? ':choice' : '');

		$answer = $this->send($what, $order, $offer);

		self::assertSame([429, 'too_many_requests', '60'], [$answer->status, $answer->text('code'), $answer->header('Retry-After')]);
		self::assertStringContainsString('Please wait a minute', $answer->text('message'));
		self::assertSame([[], ['shown']], [$this->shop->gateway->charges, $this->shop->presentations($order)]);
		self::assertSame($offer['presentation'], $this->shop->open($order)['presentation'], 'Reading goes on.');
		self::assertSame('', $this->shop->arrive($order), 'The thank-you page comes.');
		self::assertNotSame(429, $this->send($what, $other, $this->shop->open($other))->status, 'Somebody else is not kept waiting.');
	}

	public function test_S11_thirty_are_answered_each_minute_and_the_cookie_tells_who_asks(): void
	{
		$clock = new FixedClock();
		$connection = new Connection(FunnelShop::db());
		$limit = new RequestTable($connection, new Tables($connection), $clock);
		$who = wp_generate_uuid4();
		foreach (range(1, self::A_MINUTE) as $time) {
			$limit->count($who);
		}
		try {
			$limit->count($who);
			self::fail('One more was let in.');
		} catch (Refusal $refusal) {
			self::assertSame('too_many_requests', $refusal->reason);
		}
		$limit->count("{$who} with another cookie");
		$clock->move('+60 seconds');
		$limit->count($who);
		$limit->forget();
		self::assertSame('1', FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT COUNT(*) FROM %i WHERE scope = %s', self::table(), hash('sha256', $who))));
	}

	public function test_S11_undo_with_made_up_cookies_is_counted_as_one_shopper(): void
	{
		$order = $this->arrived();
		$offer = $this->shop->open($order);
		$this->claim($order, $offer);
		foreach ([1, 2] as $time) {
			$_COOKIE["encore_offer_{$order->get_id()}"] = (time() + 600 + $time) . '.' . str_repeat('a', 64);
			$this->shop->ask('POST', "/acceptances/{$offer['presentation']}/undo", ['key' => $order->get_order_key()]);
		}
		$scope = hash('sha256', "order:{$order->get_id()}:");
		self::assertSame('2', FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT SUM(asked) FROM %i WHERE scope = %s', self::table(), $scope)));
	}

	private function arrived(): \WC_Order
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		return $order;
	}

	/** @param array<string, string> $offer */
	private function send(string $what, \WC_Order $order, array $offer): FunnelAnswer
	{
		if ($what === 'accept') {
			return $this->shop->accept($order, $offer);
		}
		if ($what === 'decline') {
			return $this->shop->decline($order, $offer);
		}
		if ($what === 'choice') {
			return $this->shop->ask('POST', "/orders/{$order->get_id()}/choices", ['key' => $order->get_order_key(), 'presentation' => $offer['presentation'], 'variation_id' => 0, 'quantity' => 1]);
		}
		$this->claim($order, $offer);
		return $this->shop->ask('POST', "/acceptances/{$offer['presentation']}/{$what}", ['key' => $order->get_order_key()]);
	}

	/**
	 * An acceptance that needs nothing.
	 *
	 * @param array<string, string> $offer
	 */
	private function claim(\WC_Order $order, array $offer): void
	{
		$db = FunnelShop::db();
		$quote = $db->get_var((string) $db->prepare('SELECT quote FROM %i WHERE uuid = %s', "{$db->prefix}encore_presentations", $offer['presentation']));
		$db->insert("{$db->prefix}encore_acceptances", [
			'uuid' => $offer['presentation'], 'order_id' => $order->get_id(), 'offer_id' => $this->shop->offers['upsell'], 'step' => 'upsell', 'quote' => $quote,
			'state' => 'declined_final', 'version' => 1, 'accepted_at' => gmdate('Y-m-d H:i:s'), 'expires_at' => gmdate('Y-m-d H:i:s', time() + 600),
		]);
	}

	/** So many requests in this minute and the next. */
	private static function use(\WC_Order $order, int $times, string $what = ''): void
	{
		$cookie = $_COOKIE["encore_offer_{$order->get_id()}"] ?? '';
		self::assertIsString($cookie);
		$minute = intdiv(time(), 60);
		foreach ([$minute, $minute + 1] as $at) {
			FunnelShop::db()->insert(self::table(), ['scope' => hash('sha256', "order:{$order->get_id()}:{$cookie}{$what}"), 'minute' => $at, 'asked' => $times]);
		}
	}

	private static function table(): string
	{
		return FunnelShop::db()->prefix . 'encore_requests';
	}
}
