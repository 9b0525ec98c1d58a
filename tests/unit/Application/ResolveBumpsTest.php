<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\PagePlaces;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use PHPUnit\Framework\TestCase;

/** Rules L6, L8, R12, R14. */
final class ResolveBumpsTest extends TestCase
{
	private FakeShop $shop;
	private FixedClock $clock;
	private ResolveBumps $bumps;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->clock = new FixedClock();
		$this->bumps = $this->shop->bumps($this->clock);
		$this->shop->sell(10, 9700);
		$this->shop->sell(11, 3900);
		$this->shop->sell(12, 1900, stock: 1);
		$this->shop->offer(1, ['product_id' => 11, 'price' => ['type' => 'fixed', 'value' => '27'], 'priority' => 20]);
		$this->shop->offer(2, ['product_id' => 12, 'trigger' => ['type' => 'products', 'ids' => [10]]]);
	}

	public function testTheBestMatchIsTheFirstByPriority(): void
	{
		self::assertSame([2], $this->ids([ResolveBumps::BEST]));
	}

	public function testTwoPlacesNeverShowTheSameOffer(): void
	{
		self::assertSame([2, 1, null], $this->ids([0, 0, 0]));
		self::assertSame([1, 2], $this->ids([0, 2]));
		self::assertSame([2, null], $this->ids([2, 2]));
	}

	public function testANamedOfferMustStillBeCalledUp(): void
	{
		self::assertSame([null], $this->ids([2], new Basket([11], [])));
	}

	public function test_L6_the_price_comes_from_the_rule(): void
	{
		$bump = $this->bumps->forPlaces(Placement::Checkout, $this->basket(), [1], [])[0];
		self::assertInstanceOf(PricedOffer::class, $bump);
		self::assertSame(2700, $bump->price->amount);
		self::assertTrue($bump->isReduced());
	}

	public function test_R12_an_amount_is_no_price_in_a_currency_that_a_shopper_has_switched_to(): void
	{
		$this->shop->sell(11, 585, isConverted: true);
		$this->shop->sell(12, 285, isConverted: true);
		self::assertSame([2, null], $this->ids([0, 1]));
		self::assertSame([2], array_keys($this->bumps->ofCart($this->basket(), [1, 2])), 'And leaves the cart.');
	}

	public function test_L8_no_struck_price_where_nothing_is_saved(): void
	{
		$bump = $this->bumps->forPlaces(Placement::Checkout, $this->basket(), [2], [])[0];
		self::assertFalse($bump?->isReduced());
	}

	public function testWhatIsOutOfStockIsNotOffered(): void
	{
		$basket = new Basket([10, 12], [], [10 => 1, 12 => 1]);
		self::assertSame([1], $this->ids([0], $basket), 'the last piece is in the cart already');
	}

	public function test_R14_the_same_product_may_be_offered_again_unless_sold_individually(): void
	{
		$basket = new Basket([10, 11], [], [10 => 1, 11 => 1]);
		self::assertSame([1], $this->ids([1], $basket));
		$this->shop->sell(11, 3900, once: true);
		self::assertSame([null], $this->ids([1], $basket));
	}

	public function test_R14_what_is_sold_individually_leaves_when_it_is_bought_by_itself_too(): void
	{
		$this->shop->sell(11, 3900, once: true);
		self::assertSame([1], array_keys($this->bumps->ofCart(new Basket([10], [], [10 => 1, 11 => 1]), [1])));
		$both = new Basket([10, 11], [], [10 => 1, 11 => 2]);
		self::assertSame([], $this->bumps->ofCart($both, [1]));
		self::assertSame([null], $this->ids([1], $both, [1]));
	}

	public function testWhatIsInTheCartStaysWhereItIs(): void
	{
		$basket = new Basket([10], [], [10 => 1, 12 => 1]);
		self::assertSame([2], $this->ids([0], $basket, [2]), 'its own piece is not counted against it');
	}

	public function test_R14_an_offer_that_is_no_longer_called_up_leaves_the_cart(): void
	{
		self::assertSame([1, 2], array_keys($this->bumps->ofCart($this->basket(), [1, 2])));
		self::assertSame([1], array_keys($this->bumps->ofCart(new Basket([11], []), [1, 2])));
		self::assertSame([], $this->bumps->ofCart(new Basket([], []), [1, 2]));
	}

	public function testAnOfferStandsInItsOwnPlaceAndCountsInTheWholeCart(): void
	{
		$this->shop->offer(3, ['product_id' => 11, 'placement' => 'cart']);
		self::assertSame([2, 1, null], $this->ids([0, 0, 0]));
		self::assertSame([null], $this->ids([3]));
		$inCart = $this->bumps->forPlaces(Placement::Cart, $this->basket(), [0, 0, 1], []);
		self::assertSame([3, null, null], array_map(static fn(?PricedOffer $bump): ?int => $bump?->offer->id, $inCart));
		self::assertSame([1, 3], array_keys($this->bumps->ofCart($this->basket(), [3, 1])));
		$this->shop->offer(4, ['product_id' => 11, 'placement' => 'post_purchase']);
		self::assertSame([], $this->bumps->some($this->basket(), [4], []), 'That is for after payment.');
	}

	public function testAnEndedScheduleEndsTheOffer(): void
	{
		$this->shop->offer(1, ['product_id' => 11, 'ends_at' => '2026-11-21T10:05:00Z']);
		self::assertCount(1, $this->bumps->ofCart($this->basket(), [1]));
		$this->clock->move('+5 minutes');
		self::assertSame([], $this->bumps->ofCart($this->basket(), [1]));
	}

	public function testPlacesAreReadFromAListOfNumbersOnly(): void
	{
		$places = new PagePlaces();
		$places->read('0,123');
		self::assertSame([Placement::Checkout, [0, 123]], [$places->placement(), $places->all()]);
		$places->read('cart:7,0');
		self::assertSame([Placement::Cart, [7, 0]], [$places->placement(), $places->all()]);
		self::assertNull($places->add(Placement::Checkout, 0), 'a page is a cart or a checkout');
		foreach (['', 'x', 'cart:', 'checkout:0', 'post_purchase:0', '1,', '1;2', '-1', str_repeat('1,', 10) . '1', '99999999999999999999'] as $wrong) {
			$places->read($wrong);
			self::assertSame([], $places->all(), $wrong);
		}
	}

	private function basket(): Basket
	{
		return new Basket([10], [], [10 => 1]);
	}

	/**
	 * @param list<int> $places
	 * @param list<int> $accepted
	 * @return list<int|null>
	 */
	private function ids(array $places, ?Basket $basket = null, array $accepted = []): array
	{
		return array_map(
			static fn(?PricedOffer $bump): ?int => $bump?->offer->id,
			$this->bumps->forPlaces(Placement::Checkout, $basket ?? $this->basket(), $places, $accepted),
		);
	}
}
