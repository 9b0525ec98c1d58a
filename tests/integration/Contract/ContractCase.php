<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use PHPUnit\Framework\TestCase;

/** What the contract is made of: requests, a line that breaks, the provider's books, and orders that nobody may touch. */
abstract class ContractCase extends TestCase
{
	protected ChargeDesk $desk;

	/** @var array<int, string> orders as they were before anything was charged */
	protected array $orders = [];

	/** Asked before each test: a filter that it adds is added once, or taken off in tearDown(). */
	abstract protected function desk(): ChargeDesk;

	/** @return iterable<string, array{Money, string}> money as a shop has it, and what the provider is to write down: "12.90" */
	abstract public static function amounts(): iterable;

	/** @return iterable<string, array{Money}> money that the provider cannot charge to the last digit */
	abstract public static function tooFine(): iterable;

	protected function setUp(): void
	{
		$this->desk = $this->desk();
	}

	protected function tearDown(): void
	{
		foreach ($this->orders as $id => $before) {
			self::assertSame($before, self::snapshot($id), 'The first order is left alone.');
		}
		$this->orders = [];
	}

	/** @return iterable<string, array{Trouble}> */
	final public static function troubles(): iterable
	{
		foreach (Trouble::cases() as $trouble) {
			yield $trouble->name => [$trouble];
		}
	}

	/** A charge of 15.00 to a card kept on a new order. */
	protected function request(Card $card = Card::Approves, ?Money $amount = null): ChargeRequest
	{
		$amount ??= new Money(1500, 'USD', 2);
		$order = $this->desk->order($card, $amount->currency);
		$this->orders[$order] = self::snapshot($order);
		$token = $this->desk->adapter()->savedToken($order);
		self::assertInstanceOf(SavedToken::class, $token, 'A paid order has its card.');
		$acceptance = wp_generate_uuid4();
		$metadata = ['encore_acceptance' => $acceptance, 'encore_attempt' => '1'];
		return new ChargeRequest($order, $token, $amount, "key-{$acceptance}", $metadata, 'http://127.0.0.1/back/?x=1');
	}

	protected function refund(ChargeRequest $request, ChargeResult $paid, int $amount): RefundRequest
	{
		$acceptance = $request->metadata['encore_acceptance'] ?? '';
		$metadata = ['encore_acceptance' => $acceptance, 'encore_refund' => "{$acceptance}-" . wp_generate_uuid4()];
		return new RefundRequest($request->orderId, (string) $paid->transactionId, $request->amount->withAmount($amount), 'refund-' . wp_generate_uuid4(), $metadata);
	}

	protected function waits(ChargeRequest $request): ChargeResult
	{
		self::assertSame(ChargeStatus::NotFound, $this->desk->adapter()->lookup($request)->status);
		$waits = $this->desk->adapter()->charge($request);
		self::assertSame(ChargeStatus::RequiresAction, $waits->status, $waits->message);
		self::assertNotSame('', $waits->actionUrl);
		return $waits;
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	protected function broken(Trouble $trouble, callable $work, bool $readsToo = false): mixed
	{
		return BrokenLine::during($trouble, $this->desk->isProvider(...), $work, $readsToo);
	}

	/** @return int how often the provider was asked */
	protected function calls(callable $work): int
	{
		$calls = 0;
		$count = function (mixed $answer, mixed $arguments, string $url) use (&$calls): mixed {
			$calls += $this->desk->isProvider($url) ? 1 : 0;
			return $answer;
		};
		add_filter('pre_http_request', $count, 1, 3);
		try {
			$work();
		} finally {
			remove_filter('pre_http_request', $count, 1);
		}
		return $calls;
	}

	/** @param list<array{string, string, string}> $expected */
	protected function assertBooks(ChargeRequest $request, array $expected): void
	{
		self::assertSame($expected, $this->desk->books($request->metadata['encore_acceptance'] ?? ''), 'What the provider has written down.');
	}

	protected static function nothing(string $like): string
	{
		return (string) preg_replace('/\d/', '0', (string) preg_replace('/^\d+/', '0', $like));
	}

	private static function snapshot(int $orderId): string
	{
		wp_cache_flush();
		$order = wc_get_order($orderId);
		$data = $order instanceof \WC_Order ? $order->get_data() : [];
		return (string) wp_json_encode([$data, wc_get_order_notes(['order_id' => $orderId])], JSON_PRETTY_PRINT);
	}
}
