<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Money;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\BasketLine;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use PHPUnit\Framework\TestCase;

/** Several products at one price, before payment: all of them or none. Rules L6, R6, R14. */
final class BundleInCartTest extends TestCase
{
	private FakeShop $shop;
	private ResolveBumps $bumps;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->bumps = $this->shop->bumps();
		$this->shop->sell(10, 9700);
		$this->shop->sell(11, 2000);
		$this->shop->sell(12, 500);
		$this->offer();
	}

	public function test_L6_it_is_one_offer_at_one_price_with_a_share_for_each_part(): void
	{
		$bump = $this->bump($this->basket());
		self::assertSame([[11, 1, 1000], [12, 2, 500]], self::parts($bump));
		self::assertSame([1500, 3000, 1], [$bump?->total()->amount, $bump?->regularTotal()->amount, $bump?->pieces()]);
	}

	public function test_R6_one_part_that_cannot_be_sold_keeps_all_of_it_out(): void
	{
		$this->shop->sell(12, 500, stock: 3);
		self::assertNotNull($this->bump($this->basket([12 => 1])));
		self::assertNull($this->bump($this->basket([12 => 2])), 'the same product lies in the cart by itself');
		$this->shop->sell(12, 500, stock: 1);
		self::assertNull($this->bump($this->basket()));
		$this->shop->sell(12, 500, once: true);
		self::assertNull($this->bump($this->basket()), 'two of what is sold once');
		$this->offer(['bundle' => [['product_id' => 13, 'quantity' => 1]]]);
		self::assertNull($this->bump($this->basket()), 'it is gone');
	}

	public function test_R6_what_is_sold_once_is_not_sold_to_who_has_it(): void
	{
		$this->shop->sell(11, 2000, once: true);
		self::assertNotNull($this->bump($this->basket()));
		self::assertNull($this->bump($this->basket([11 => 1])));
		self::assertNotNull($this->bump($this->basket([11 => 1, 12 => 2]), [1]), 'its own may stay');
		self::assertNull($this->bump($this->basket([11 => 2, 12 => 2]), [1]), 'until another one joins it');
	}

	public function test_R6_parts_that_share_a_stock_need_all_of_it(): void
	{
		foreach ([11, 12] as $id) {
			$this->shop->put(new Product($id, "Product {$id}", new Money(1000, 'USD', 2), stock: 3, stockId: 9));
		}
		self::assertNotNull($this->bump($this->basket()));
		self::assertNull($this->bump($this->basket([11 => 1])));
	}

	public function test_R14_instead_of_several_pieces_it_joins_as_often_each_at_the_price_of_the_whole(): void
	{
		$this->offer(['joins' => 'replace', 'bundle' => [['product_id' => 12, 'quantity' => 2]]]);
		$bump = $this->bump($this->basket([], 3));
		self::assertSame([[11, 3, 3000], [12, 6, 1500]], self::parts($bump));
		self::assertSame([4500, 9000, 3], [$bump?->total()->amount, $bump?->regularTotal()->amount, $bump?->pieces()]);
		$this->shop->sell(12, 500, stock: 5);
		self::assertNull($this->bump($this->basket([], 3)), 'all of them or none');
	}

	public function test_R6_what_it_stands_in_for_leaves_its_pieces_to_it(): void
	{
		$this->shop->sell(10, 9700, stock: 1, once: true);
		$this->offer(['joins' => 'replace', 'product_id' => 10]);
		self::assertNotNull($this->bump($this->basket()));
		$this->offer(['product_id' => 10]);
		self::assertNull($this->bump($this->basket()), 'beside it there is none left');
	}

	/** @param array<string, mixed> $settings */
	private function offer(array $settings = []): void
	{
		$this->shop->offer(1, $settings + [
			'product_id' => 11,
			'bundle' => [['product_id' => 12, 'quantity' => 2]],
			'price' => ['type' => 'fixed', 'value' => '15'],
			'trigger' => ['type' => 'products', 'ids' => [10]],
			'placement' => 'checkout',
		]);
	}

	/** @param list<int> $accepted */
	private function bump(Basket $basket, array $accepted = []): ?PricedOffer
	{
		return $this->bumps->some($basket, [1], $accepted)[1] ?? null;
	}

	/** @param array<int, int> $others pieces by product */
	private function basket(array $others = [], int $pieces = 1): Basket
	{
		return new Basket([10, ...array_keys($others)], [], $others + [10 => $pieces], [new BasketLine('line', [Basket::productKey(10)], $pieces)]);
	}

	/** @return list<array{int, int, int}> */
	private static function parts(?PricedOffer $bump): array
	{
		return array_map(static fn(PricedPart $part): array => [$part->product->id, $part->quantity, $part->total->amount], $bump->parts ?? []);
	}
}
