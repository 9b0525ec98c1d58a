<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Health\CheckHealth;
use Encore\Application\Health\HealthCheck;
use Encore\Application\Health\HealthFinding;
use Encore\Application\Health\HealthState;
use Encore\Application\Health\PageResponse;
use Encore\Application\Health\ScheduledWork;
use Encore\Application\Ports\Environment;
use Encore\Application\Ports\ShopSetup;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What is said of a shop, of each state that it can be in. */
final class CheckHealthTest extends TestCase
{
	private const OURS = ['x-robots-tag' => 'noindex, nofollow', 'referrer-policy' => 'no-referrer', 'cache-control' => 'private, no-store, max-age=0'];

	/** @var array<string, mixed> */
	private array $shop = [
		'missing' => [], 'current' => true, 'stale' => 0, 'funnels' => true, 'late' => 0, 'scheduled' => true, 'status' => 404, 'headers' => self::OURS, 'cache' => false,
		'methods' => [['name' => 'Stripe', 'way' => 'one_click'], ['name' => 'Cash', 'way' => 'offline']], 'checkout' => 'block', 'tables' => true, 'apart' => false,
	];

	public function testAShopInOrderIsGoodInEverything(): void
	{
		foreach ($this->look()->all() as $finding) {
			self::assertSame(HealthState::Good, $finding->state, $finding->check->value);
		}
	}

	/** @return iterable<string, array{array<string, mixed>, HealthCheck, HealthState, string, 4?: list<string>}> */
	public static function shops(): iterable
	{
		yield 'a card is charged' => [[], HealthCheck::Payments, HealthState::Good, 'one_click', ['Stripe']];
		yield 'nothing is switched on' => [['methods' => []], HealthCheck::Payments, HealthState::Critical, 'no_method'];
		yield 'nothing, and no funnel needs it' => [['methods' => [], 'funnels' => false], HealthCheck::Payments, HealthState::Recommended, 'no_method'];
		yield 'nothing that can' => [['methods' => [['name' => 'Odd', 'way' => 'none']]], HealthCheck::Payments, HealthState::Critical, 'no_way'];
		yield 'a payment page' => [['methods' => [['name' => 'Klarna', 'way' => 'pay_link']]], HealthCheck::Payments, HealthState::Good, 'no_one_click', ['Klarna']];
		yield 'the server has no such page' => [['headers' => []], HealthCheck::OfferPage, HealthState::Critical, 'not_reached'];
		yield 'no such page, no funnel' => [['headers' => [], 'funnels' => false], HealthCheck::OfferPage, HealthState::Recommended, 'not_reached'];
		yield 'the server does not answer itself' => [['status' => 0, 'headers' => []], HealthCheck::OfferPage, HealthState::Recommended, 'not_asked'];
		yield 'nobody will look at money' => [['scheduled' => false], HealthCheck::Schedule, HealthState::Critical, 'not_scheduled'];
		yield 'late by half an hour' => [['late' => 1800], HealthCheck::Schedule, HealthState::Good, 'runs'];
		yield 'late by two hours' => [['late' => 7300], HealthCheck::Schedule, HealthState::Recommended, 'late', ['2']];
		yield 'late by two days' => [['late' => 172800], HealthCheck::Schedule, HealthState::Critical, 'late', ['48']];
		yield 'a table is gone' => [['missing' => ['wp_encore_index']], HealthCheck::Tables, HealthState::Critical, 'missing', ['wp_encore_index']];
		yield 'tables of an older version' => [['current' => false], HealthCheck::Tables, HealthState::Critical, 'old'];
		yield 'three offers are not as saved' => [['stale' => 3], HealthCheck::Compiled, HealthState::Critical, 'stale', ['3']];
		yield 'without tables nothing is compiled' => [['missing' => ['wp_encore_index']], HealthCheck::Compiled, HealthState::Critical, 'no_tables'];
		yield 'the classic checkout' => [['checkout' => 'classic'], HealthCheck::Checkout, HealthState::Good, 'classic'];
		yield 'a checkout of somebody else' => [['checkout' => 'other'], HealthCheck::Checkout, HealthState::Recommended, 'other'];
		yield 'orders as posts' => [['tables' => false], HealthCheck::Orders, HealthState::Good, 'posts'];
		yield 'orders in two places' => [['apart' => true], HealthCheck::Orders, HealthState::Recommended, 'apart'];
		yield 'a cache that leaves us alone' => [['cache' => true], HealthCheck::Cache, HealthState::Good, 'respects'];
		yield 'a cache, and nobody knows' => [['cache' => true, 'status' => 0, 'headers' => []], HealthCheck::Cache, HealthState::Recommended, 'unsure'];
		yield 'a cache that keeps the page' => [['headers' => ['age' => '12'] + self::OURS], HealthCheck::Cache, HealthState::Critical, 'kept'];
		yield 'a proxy that says it is a copy' => [['headers' => ['x-cache' => 'HIT from edge'] + self::OURS], HealthCheck::Cache, HealthState::Critical, 'kept'];
		yield 'somebody takes no-store away' => [['headers' => ['cache-control' => 'max-age=600'] + self::OURS], HealthCheck::Cache, HealthState::Critical, 'kept'];
	}

	/**
	 * @param array<string, mixed> $shop
	 * @param list<string>         $values
	 */
	#[DataProvider('shops')]
	public function testWhatIsWrongIsSaid(array $shop, HealthCheck $check, HealthState $state, string $reason, array $values = []): void
	{
		$this->shop = $shop + $this->shop;
		self::assertEquals(new HealthFinding($check, $state, $reason, $values), $this->look()->look($check));
	}

	/** It takes as long as a page of the shop. */
	public function testThePageIsAskedForOnce(): void
	{
		$asked = 0;
		$look = $this->look($asked);
		$look->all();
		$look->facts();
		self::assertSame(1, $asked);
	}

	private function look(int &$asked = 0): CheckHealth
	{
		$now = new \DateTimeImmutable('2026-11-23 12:00:00 UTC');
		return new CheckHealth($this->environment($now, $asked), $this->shopSetup(), new FixedClock($now->format('c')));
	}

	private function environment(\DateTimeImmutable $now, int &$asked): Environment
	{
		return new class ($this->shop, $now, $asked) implements Environment {
			/** @param array<string, mixed> $shop */
			public function __construct(private readonly array $shop, private readonly \DateTimeImmutable $now, private int &$asked)
			{
			}

			public function missingTables(): array
			{
				/** @var list<string> */
				return $this->shop['missing'];
			}

			public function areTablesCurrent(): bool
			{
				return $this->shop['current'] === true;
			}

			public function stale(): int
			{
				return is_int($this->shop['stale']) ? $this->shop['stale'] : 0;
			}

			public function hasFunnels(): bool
			{
				return $this->shop['funnels'] === true;
			}

			public function schedule(): array
			{
				$late = is_int($this->shop['late']) ? $this->shop['late'] : 0;
				$next = $this->shop['scheduled'] === true ? $this->now->sub(new \DateInterval("PT{$late}S")) : null;
				return [new ScheduledWork('reconcile', $next, null), new ScheduledWork('rollup', $this->now->add(new \DateInterval('PT5M')), null)];
			}

			public function offerPage(): PageResponse
			{
				++$this->asked;
				/** @var array<string, string> $headers */
				$headers = $this->shop['headers'];
				return PageResponse::of(is_int($this->shop['status']) ? $this->shop['status'] : 0, $headers);
			}

			public function hasPageCache(): bool
			{
				return $this->shop['cache'] === true;
			}

			public function facts(): array
			{
				return [];
			}
		};
	}

	private function shopSetup(): ShopSetup
	{
		return new class ($this->shop) implements ShopSetup {
			/** @param array<string, mixed> $shop */
			public function __construct(private readonly array $shop)
			{
			}

			public function methods(): array
			{
				/** @var list<array{name: string, way: string}> */
				return $this->shop['methods'];
			}

			public function checkout(): string
			{
				return is_string($this->shop['checkout']) ? $this->shop['checkout'] : '';
			}

			public function hasOrderTables(): bool
			{
				return $this->shop['tables'] === true;
			}

			public function areOrdersApart(): bool
			{
				return $this->shop['apart'] === true;
			}

			public function facts(): array
			{
				return [];
			}
		};
	}
}
