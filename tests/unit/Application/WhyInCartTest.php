<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\RoomForBump;
use Encore\Application\Bump\WhyInCart;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\ShopperCart;
use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Refusal;
use Encore\Tests\Unit\GivenFacts;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Odd carts: the first reason that keeps a bump out is the one that its owner has to know. */
final class WhyInCartTest extends TestCase implements SavedOffers, ShopperCart
{
	private const OFFER = ['product_id' => 11, 'trigger' => ['type' => 'products', 'ids' => [10]], 'priority' => 20];
	private const GERMAN = [['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => '']];

	private FakeShop $shop;

	/** @var array<string, mixed> */
	private array $settings = self::OFFER;
	private bool $isPublished = true;
	private ?Basket $basket;

	/** @var list<int> */
	private array $accepted = [];

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->shop->sell(10, 9700);
		$this->shop->sell(11, 3900);
		$this->shop->sell(12, 1900);
		$this->basket = new Basket([10], [], [10 => 1]);
	}

	/** @return iterable<string, array{\Closure(self): mixed, string}> */
	public static function carts(): iterable
	{
		yield 'all is well' => [static fn() => null, ''];
		yield 'not finished' => [static fn(self $t) => $t->settings = ['product_id' => 0], 'unfinished'];
		yield 'not published' => [static fn(self $t) => $t->isPublished = false, 'not_published'];
		yield 'switched off' => [self::set(['enabled' => false]), 'switched_off'];
		yield 'not begun' => [self::set(['starts_at' => '2099-01-01T00:00:00Z']), 'not_yet'];
		yield 'over' => [self::set(['ends_at' => '2020-01-01T00:00:00Z']), 'over'];
		yield 'after payment' => [self::set(['placement' => 'post_purchase']), 'after_payment'];
		yield 'its product is gone' => [self::set(['product_id' => 99]), 'product_missing'];
		yield 'one of its variations can be sold' => [self::variations([null, 0]), ''];
		yield 'none of its variations' => [self::variations([0, 0]), 'out_of_stock'];
		yield 'no cart' => [static fn(self $t) => $t->basket = null, 'cart_empty'];
		yield 'an empty cart' => [static fn(self $t) => $t->basket = new Basket([], []), 'cart_empty'];
		yield 'other products' => [static fn(self $t) => $t->basket = new Basket([12], [], [12 => 1]), 'not_called'];
		yield 'a condition' => [self::set(['conditions' => [self::GERMAN]]), 'if_country'];
		yield 'other products, and a condition' => [
			static function (self $t): void {
				$t->settings = ['conditions' => [self::GERMAN]] + self::OFFER;
				$t->basket = new Basket([12], [], [12 => 1]);
			},
			'not_called',
		];
		yield 'sold out' => [static fn(self $t) => $t->shop->sell(11, 3900, stock: 0), 'out_of_stock'];
		yield 'the last piece is in the cart' => [
			static function (self $t): void {
				$t->shop->sell(11, 3900, stock: 1);
				$t->basket = new Basket([10, 11], [], [10 => 1, 11 => 1]);
			},
			'out_of_stock',
		];
		yield 'sold one per order, and in the cart' => [
			static function (self $t): void {
				$t->shop->sell(11, 3900, once: true);
				$t->basket = new Basket([10, 11], [], [10 => 1, 11 => 1]);
			},
			'bought_already',
		];
		yield 'sold one per order, and the offer is of two' => [
			static function (self $t): void {
				$t->shop->sell(11, 3900, once: true);
				$t->settings = ['quantity' => 2] + self::OFFER;
			},
			'one_only',
		];
		yield 'an amount, and another currency' => [
			static function (self $t): void {
				$t->shop->sell(11, 585, isConverted: true);
				$t->settings = ['price' => ['type' => 'fixed', 'value' => '27']] + self::OFFER;
			},
			'other_price',
		];
		yield 'others come first' => [static fn(self $t) => $t->others(CheckoutBumps::BUMPS), 'others_first'];
		yield 'another comes first, and there is room' => [static fn(self $t) => $t->others(CheckoutBumps::BUMPS - 1), ''];
		yield 'it is in the cart' => [
			static function (self $t): void {
				$t->others(CheckoutBumps::BUMPS);
				$t->accepted = [1];
			},
			'',
		];
	}

	/**
	 * @param array<string, mixed> $settings
	 * @return \Closure(self): void
	 */
	private static function set(array $settings): \Closure
	{
		return static function (self $t) use ($settings): void {
			$t->settings = $settings + self::OFFER;
		};
	}

	/** @param \Closure(self): mixed $odd */
	#[DataProvider('carts')]
	public function testTheFirstReasonIsTheRightOne(\Closure $odd, string $expected): void
	{
		$odd($this);
		self::assertSame($expected, $this->why()->of(1));
	}

	public function testAnOfferThatIsNotThereIsNotFound(): void
	{
		$this->expectExceptionObject(Refusal::because('not_found'));
		$this->why()->of(2);
	}

	public function find(int $id): ?SavedOffer
	{
		return $id === 1 ? new SavedOffer(1, 'Bump', $this->isPublished, $this->settings) : null;
	}

	public function published(?Placement $placement, string $search, int $limit): array
	{
		return [];
	}

	public function load(): bool
	{
		return $this->basket !== null;
	}

	public function basket(): Basket
	{
		return $this->basket ?? new Basket([], []);
	}

	public function accepted(): array
	{
		return $this->accepted;
	}

	public function orders(): array
	{
		return [];
	}

	public function key(): string
	{
		return '';
	}

	private function others(int $number): void
	{
		for ($other = 0; $other < $number; ++$other) {
			$this->shop->offer(20 + $other, ['product_id' => 12, 'priority' => 10]);
		}
	}

	private function why(): WhyInCart
	{
		$this->settings['product_id'] === 0 || $this->shop->offer(1, $this->settings);
		$clock = new FixedClock();
		$facts = new GivenFacts(['country' => ['US', '']]);
		$bumps = $this->shop->bumps($clock, $facts);
		return new WhyInCart($this, $this->shop, $this->shop, $this, $facts, new RoomForBump($bumps, new CheckoutBumps($bumps, new FixedSettings())), $clock);
	}

	/** @param list<int|null> $stock of each */
	private static function variations(array $stock): \Closure
	{
		return static fn(self $t) => $t->shop->sellVariations(11, array_map(
			static fn(int $place, ?int $left): Variation => new Variation(new Product(20 + $place, 'Shirt', FakeShop::usd(2000), stock: $left), ["Colour {$place}"]),
			array_keys($stock),
			$stock,
		));
	}
}
