<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Payment\ForgetCards;
use Encore\Application\Ports\CardConsents;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\ForgetsCards;
use PHPUnit\Framework\TestCase;

/** A card counts as let go only where its adapter was asked and did not say no. Rule R10. */
final class ForgetCardsTest extends TestCase
{
	/** @var list<int> orders */
	private array $letGo = [];

	/** @var list<int> orders whose adapter was asked */
	private array $asked = [];

	public function test_R10_a_card_whose_gateway_is_off_is_kept_and_keeps_nobody_waiting(): void
	{
		$off = range(1, 30);
		$this->forget([...$off, 40, 41], $off);
		self::assertSame([[40, 41], [40, 41]], [$this->asked, $this->letGo]);
	}

	public function test_R10_a_card_that_cannot_be_detached_is_asked_for_again(): void
	{
		$this->forget([1, 2], [], [1]);
		self::assertSame([[1, 2], [2]], [$this->asked, $this->letGo]);
	}

	public function test_R10_so_many_providers_are_called_at_once(): void
	{
		$this->forget(range(1, 30), []);
		self::assertCount(20, $this->asked);
	}

	/**
	 * @param list<int> $orders
	 * @param list<int> $off     of a gateway that is switched off
	 * @param list<int> $failing of a provider that does not answer
	 */
	private function forget(array $orders, array $off, array $failing = []): void
	{
		$consents = $this->createStub(CardConsents::class);
		$consents->method('over')->willReturn($orders);
		$consents->method('letGo')->willReturnCallback(function (int $id): void {
			$this->letGo[] = $id;
		});
		$adapter = $this->createStubForIntersectionOfInterfaces([ChargeAdapter::class, ForgetsCards::class]);
		$adapter->method('forget')->willReturnCallback(function (int $id) use ($failing): void {
			$this->asked[] = $id;
			in_array($id, $failing, true) && throw new \RuntimeException('No answer.');
		});
		$adapters = $this->createStub(ChargeAdapters::class);
		$adapters->method('adapterFor')->willReturnCallback(static fn(int $id): ?object => in_array($id, $off, true) ? null : $adapter);
		(new ForgetCards($consents, $adapters, new FixedClock(), new FakeShop()))->run();
	}
}
