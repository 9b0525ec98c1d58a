<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
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

	public function testWhatIsInTheCartKeepsAPlaceBeforeOthers(): void
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

	public function testWhatIsInTheCartTakesAPlaceWhereThePageDoesNotShowItToo(): void
	{
		self::assertSame([[]], $this->ids([1], [3], 1));
		self::assertSame([[1], []], $this->ids([1, 2], [3]));
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'cart']);
		self::assertSame([[1]], $this->ids([1], [5, 99], 1), 'one of another place, one that is gone');
	}

	public function testAsManyCanBeTakenAsTheOwnerAllows(): void
	{
		self::assertSame([true, true, false], [$this->mayTake(3, []), $this->mayTake(3, [1]), $this->mayTake(3, [1, 2])]);
		self::assertTrue($this->mayTake(2, [1, 2, 3], 1), 'What is taken keeps its place.');
		self::assertFalse($this->mayTake(2, [1], 0));
	}

	public function testOfACartThatHoldsMoreTheLastOnesAreTooMany(): void
	{
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'cart']);
		self::assertSame([], $this->tooMany([5, 3, 1], 2));
		self::assertSame([2], $this->tooMany([3, 5, 1, 2], 2));
		self::assertSame([1, 2], $this->tooMany([5, 3, 1, 2], 0));
	}

	public function testOffersOfOtherPlacesTakeNoneOfThemAndNeedNone(): void
	{
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'cart']);
		self::assertTrue($this->mayTake(1, [5, 99], 1));
		self::assertTrue($this->mayTake(5, [1], 1));
	}

	public function testWhateverStandsThereUntickedCanBeTaken(): void
	{
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'cart']);
		foreach ([[0], [3], [3, 0], [1, 2], [1, 2, 3, 4], [0, 4], [99, 0]] as $blocks) {
			foreach ([[], [1], [4], [5], [99], [1, 5], [2, 4], [1, 2, 3]] as $accepted) {
				foreach ([1, 2, 3] as $most) {
					foreach (array_diff(array_merge(...$this->ids($blocks, $accepted, $most)), $accepted) as $offer) {
						self::assertTrue($this->mayTake($offer, $accepted, $most), (string) json_encode([$blocks, $accepted, $most, $offer]));
					}
				}
			}
		}
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

	/**
	 * @param list<int> $offers
	 * @return list<int>
	 */
	private function tooMany(array $offers, int $most): array
	{
		$bumps = $this->shop->bumps();
		$parts = array_map(static fn(int $offer): array => $bumps->parts(new Basket([10], [], [10 => 1]), $offer), $offers);
		$inCart = array_map(static fn(PricedOffer $bump): Offer => $bump->offer, array_merge(...$parts));
		return (new CheckoutBumps($bumps, new FixedSettings(mostBumps: $most)))->tooMany($inCart);
	}

	/** @param list<int> $accepted */
	private function mayTake(int $offer, array $accepted, int $most = CheckoutBumps::BUMPS): bool
	{
		$basket = new Basket([10], [], [10 => 1]);
		$bumps = $this->shop->bumps();
		$part = array_values($bumps->parts($basket, $offer))[0] ?? null;
		self::assertNotNull($part);
		return (new CheckoutBumps($bumps, new FixedSettings(mostBumps: $most)))->mayTake($part->offer, $basket, $accepted);
	}
}
