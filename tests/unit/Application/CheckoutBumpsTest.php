<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\PricedOffer;
use Encore\Preview\FixedSettings;
use PHPUnit\Framework\TestCase;

/** How many bumps stand on a checkout, and in which of its blocks. */
final class CheckoutBumpsTest extends TestCase
{
	private FakeShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->shop->sell(10, 9700);
		foreach ([1, 2, 3, 4] as $offer) {
			$this->shop->sell(10 + $offer, 1000);
			$this->shop->offer($offer, ['product_id' => 10 + $offer]);
		}
	}

	public function testTheAutomaticBlockFillsWhatIsLeftOfTheLimit(): void
	{
		self::assertSame([[1, 2]], $this->ids([0]));
		self::assertSame([[1, 2, 3]], $this->ids([0], most: 3));
		self::assertSame([[3], [1]], $this->ids([3, 0]));
		self::assertSame([[1], [3]], $this->ids([0, 3]));
		self::assertSame([[3], [1, 2], [4]], $this->ids([3, 0, 4], most: 4));
		self::assertSame([[1], [2, 3]], $this->ids([0, 0], most: 3));
	}

	public function testABlockWhoseOfferIsNotCalledUpLeavesItsPlaceToTheOthers(): void
	{
		self::assertSame([[], [1, 2]], $this->ids([99, 0]));
	}

	public function testBlocksBeyondTheLimitShowNothing(): void
	{
		self::assertSame([[4], [3], []], $this->ids([4, 3, 2]));
		self::assertSame([[4], [3], []], $this->ids([4, 3, 0]));
		self::assertSame([[], [4], [3]], $this->ids([0, 4, 3]));
	}

	public function testWhatIsInTheCartKeepsAPlaceWhateverTheLimit(): void
	{
		self::assertSame([[4]], $this->ids([0], [4], 1));
		self::assertSame([[1, 4]], $this->ids([0], [4]));
		self::assertSame([[2, 3, 4]], $this->ids([0], [4, 2, 3], 1));
		self::assertSame([[], [3]], $this->ids([1, 0], [3], 1));
		self::assertSame([[1], [2]], $this->ids([1, 2], [1, 2], 1));
	}

	public function testWhatWasAcceptedElsewhereTakesNoPlaceAway(): void
	{
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'cart']);
		self::assertSame([[1]], $this->ids([0], [5], 1));
		self::assertSame([[1, 2]], $this->ids([0], [5]));
	}

	public function testTheLimitIsHeldWhateverWasSaved(): void
	{
		self::assertSame([[1]], $this->ids([0], most: 0));
		foreach ([5, 6] as $offer) {
			$this->shop->offer($offer, ['product_id' => 11]);
		}
		self::assertSame([[1, 2, 3, 4, 5]], $this->ids([0], most: 99));
	}

	/**
	 * @param list<int> $blocks
	 * @param list<int> $accepted
	 * @return list<list<int>>
	 */
	private function ids(array $blocks, array $accepted = [], int $most = CheckoutBumps::BUMPS): array
	{
		$bumps = new CheckoutBumps($this->shop->bumps(), new FixedSettings(mostBumps: $most));
		return array_map(
			static fn(array $standing): array => array_map(static fn(PricedOffer $bump): int => $bump->offer->id, $standing),
			$bumps->inBlocks(new Basket([10], [], [10 => 1]), $blocks, $accepted),
		);
	}
}
