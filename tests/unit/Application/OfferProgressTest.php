<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\OfferProgress;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use PHPUnit\Framework\Attributes\DataProvider;

/** "Offer 1 of up to 2" promises no offer that cannot come. */
final class OfferProgressTest extends FunnelCase
{
	/** @return iterable<string, array{array<string, array{int, string, string}>, list<int>, list<array{int, int}>}> steps, offers that are off, what each offer says when all are declined */
	public static function funnels(): iterable
	{
		$down = ['a' => [20, '', 'b'], 'b' => [21, '', '']];
		yield 'one offer' => [['a' => [20, '', '']], [], [[1, 1]]];
		yield 'a downsell' => [$down, [], [[1, 2], [2, 2]]];
		yield 'a downsell that is switched off' => [$down, [21], [[1, 1]]];
		yield 'only who accepts sees more' => [['a' => [20, 'b', ''], 'b' => [21, '', '']], [], [[1, 2]]];
		yield 'no more than two' => [['a' => [20, '', 'b'], 'b' => [21, '', 'c'], 'c' => [22, '', '']], [], [[1, 2], [2, 2]]];
		yield 'a step that is off is passed' => [['a' => [20, '', 'b'], 'b' => [21, '', 'c'], 'c' => [22, '', '']], [21], [[1, 2], [2, 2]]];
		yield 'the same offer does not come back' => [['a' => [20, '', 'b'], 'b' => [20, '', '']], [], [[1, 1]]];
	}

	/**
	 * @param array<string, array{int, string, string}> $steps
	 * @param list<int>                                 $off
	 * @param list<array{int, int}>                     $said
	 */
	#[DataProvider('funnels')]
	public function testSaysWhichAndHowManyThereCanBe(array $steps, array $off, array $said): void
	{
		$order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($order);
		$offers = [];
		foreach ([20, 21, 22] as $id) {
			$this->shop->sell($id, 1000);
			$offers[$id] = $this->shop->offer($id, ['product_id' => $id, 'placement' => 'post_purchase', 'enabled' => !in_array($id, $off, true)]);
		}
		$settings = ['first' => 'a', 'steps' => array_map(static fn(array $step): array => ['offer_id' => $step[0], 'accepted' => $step[1], 'declined' => $step[2]], $steps)];
		$this->shop->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel(9, $settings), $offers));
		$progress = new OfferProgress($this->shop, $this->presentations, new OfferWindow(new FixedSettings()), $this->clock);

		$told = [];
		for ($shown = $this->funnel->next->first($order); $shown instanceof Presentation; $shown = $this->funnel->next->after($order, $shown->uuid)) {
			$told[] = $progress->of(55, $shown->uuid);
			$this->funnel->decline->decline($order, $shown->uuid);
		}
		self::assertSame($said, $told);
		self::assertNull($progress->of(55, 'another'));
	}
}
