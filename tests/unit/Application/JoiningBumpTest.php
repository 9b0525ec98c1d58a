<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\BasketLine;
use PHPUnit\Framework\TestCase;

/** With how many pieces an offer joins a cart, and instead of what. Rules R6, R14. */
final class JoiningBumpTest extends TestCase
{
	private FakeShop $shop;
	private ResolveBumps $bumps;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->bumps = $this->shop->bumps();
		$this->shop->sell(10, 9700);
		$this->shop->sell(11, 1000);
	}

	public function testItsPiecesFollowThoseOfEverythingThatCallsItUp(): void
	{
		$this->offer(['follows' => true, 'quantity' => 2]);
		self::assertSame(10, $this->pieces($this->basket([[10, 3], [10, 2], [12, 7]])));
		$this->offer(['follows' => true, 'trigger' => ['type' => 'any', 'ids' => []]]);
		self::assertSame(12, $this->pieces($this->basket([[10, 3], [10, 2], [12, 7]])));
		$this->offer([]);
		self::assertSame(1, $this->pieces($this->basket([[10, 3]])), 'unless it does not follow');
	}

	public function test_R6_no_more_pieces_follow_than_there_are(): void
	{
		$this->offer(['follows' => true, 'quantity' => 2]);
		$this->shop->sell(11, 1000, stock: 5);
		self::assertSame(4, $this->pieces($this->basket([[10, 9]])));
		self::assertSame(2, $this->pieces($this->basket([[10, 9], [11, 2]])), 'others have some in the cart');
		self::assertSame(4, $this->pieces($this->basket([[10, 9]], 4), [1]), 'its own are not in its way');
		$this->shop->sell(11, 1000, stock: 1);
		self::assertSame(0, $this->pieces($this->basket([[10, 9]])), 'not even once');
		$this->shop->sell(11, 1000, once: true);
		$this->offer(['follows' => true]);
		self::assertSame(1, $this->pieces($this->basket([[10, 9]])));
		$this->shop->sell(11, 1000);
		self::assertSame(999, $this->pieces($this->basket([[10, 5000]])));
	}

	public function test_R14_it_replaces_the_first_line_that_calls_it_up_and_no_other(): void
	{
		$this->offer(['joins' => 'replace']);
		self::assertSame(3, $this->pieces($this->basket([[12, 1], [10, 3], [10, 5]])));
		$replaced = new Basket([10], [], [10 => 5, 11 => 3], [$this->line(10, 5), $this->line(10, 3, 1)], [1 => [11 => 3]]);
		self::assertSame(3, $this->pieces($replaced, [1]), 'that line stays the one, whatever lies beside it');
		$taken = new Basket([10], [], [11 => 3], [$this->line(10, 3, 2)], [2 => [11 => 3]]);
		self::assertSame(0, $this->pieces($taken), 'another offer stands there already');
	}

	public function test_R6_all_pieces_are_replaced_or_none(): void
	{
		$this->offer(['joins' => 'replace']);
		$this->shop->sell(11, 1000, stock: 2);
		self::assertSame(2, $this->pieces($this->basket([[10, 2]])));
		self::assertSame(0, $this->pieces($this->basket([[10, 3]])));
	}

	/** @param array<string, mixed> $settings */
	private function offer(array $settings): void
	{
		$this->shop->offer(1, $settings + ['product_id' => 11, 'trigger' => ['type' => 'products', 'ids' => [10]]]);
	}

	/**
	 * @param list<int> $accepted
	 * @return int 0 where it cannot join
	 */
	private function pieces(Basket $basket, array $accepted = []): int
	{
		return ($this->bumps->some($basket, [1], $accepted)[1] ?? null)->offer->quantity ?? 0;
	}

	/**
	 * @param list<array{int, int}> $lines product and pieces
	 * @param int                   $own   pieces that the offer has added
	 */
	private function basket(array $lines, int $own = 0): Basket
	{
		$quantities = [11 => $own];
		foreach ($lines as [$product, $pieces]) {
			$quantities[$product] = ($quantities[$product] ?? 0) + $pieces;
		}
		return new Basket(array_column($lines, 0), [], $quantities, array_map(fn(array $line): BasketLine => $this->line(...$line), $lines), [1 => [11 => $own]]);
	}

	private function line(int $product, int $pieces, int $replacedBy = 0): BasketLine
	{
		return new BasketLine("line-{$product}-{$pieces}", [Basket::productKey($product)], $pieces, $replacedBy);
	}
}
