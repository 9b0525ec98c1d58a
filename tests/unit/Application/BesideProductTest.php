<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\BesideProduct;
use Encore\Application\Bump\PriceParts;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\PricedOffer;
use Encore\Tests\Unit\GivenFacts;
use PHPUnit\Framework\TestCase;

/** What stands on a product's page, and joins the cart from there. Rules L6, L8, R14. */
final class BesideProductTest extends TestCase
{
	private FakeShop $shop;
	private ResolveBumps $bumps;
	private BesideProduct $beside;

	protected function setUp(): void
	{
		$this->shop = new FakeShop();
		$this->bumps = $this->shop->bumps();
		$this->beside = new BesideProduct($this->shop, new PriceParts($this->shop), new GivenFacts(), new FixedClock());
		foreach ([10 => 9700, 11 => 3900, 12 => 1900, 13 => 999] as $id => $price) {
			$this->shop->sell($id, $price);
		}
	}

	public function testEverybodySeesTheSame(): void
	{
		$this->shop->offer(5, ['product_id' => 11, 'placement' => 'product', 'conditions' => [[self::flag('logged_in')]]]);
		$this->shop->offer(6, ['product_id' => 12, 'placement' => 'product', 'conditions' => [[self::flag('logged_in'), self::sold('1')], [self::sold('2')]]]);
		self::assertSame([5 => [11]], $this->shown(), 'What looks at the shopper is asked later, what looks at the shop is asked now.');
		self::assertSame([], $this->bumps->parts($this->basket(), 5));
		$this->shop->offer(6, ['product_id' => 12, 'placement' => 'product', 'priority' => 1]);
		self::assertSame([6 => [12], 5 => [11]], $this->shown());
		$this->shop->sell(12, 1900, stock: 0);
		self::assertSame([5 => [11]], $this->shown());
	}

	public function test_L6_of_several_each_has_its_own_price_and_its_own_line(): void
	{
		$this->several();
		self::assertSame([7 => [11, 12, 13]], $this->shown());
		$parts = $this->bumps->parts($this->basket(), 7);
		self::assertSame([11 => 3510, 12 => 1710, 13 => 899], array_map(static fn(PricedOffer $part): int => $part->price->amount, $parts));
		self::assertSame(2, $parts[13]->offer->quantity);
		self::assertSame('Product 12', $parts[12]->headline(), 'The words are those of all.');
		self::assertSame([11, 12, 13], array_keys($this->bumps->ofCart($this->basket(), [7])[7]));
		self::assertSame([], $this->bumps->ofCart(new Basket([], [], [12 => 1]), [7]), 'R14: never alone.');
	}

	public function testWhatIsSoldOutAndThePagesOwnProductAreLeftOut(): void
	{
		$this->several();
		$this->shop->sell(12, 1900, stock: 0);
		self::assertSame([7 => [11, 13]], $this->shown());
		self::assertSame([7 => [13]], $this->shown(new Basket([11], [], [11 => 1])));
		$this->shop->sell(13, 999, stock: 1);
		self::assertSame([], $this->shown(new Basket([11], [], [11 => 1])), 'Two of them are offered.');
	}

	public function testAPriceOfTheWholeIsNoneOfOnesThatArePickedOneByOne(): void
	{
		foreach (['fixed', 'amount'] as $type) {
			try {
				$this->several(['price' => ['type' => $type, 'value' => '10']]);
				self::fail('It has a price for the whole.');
			} catch (InvalidSettings $invalid) {
				self::assertSame(['price.value' => 'picked_one_by_one'], $invalid->fields);
			}
		}
	}

	public function test_L6_taken_only_together_it_is_one_box_at_one_price(): void
	{
		$this->several(['price' => ['type' => 'fixed', 'value' => '10'], 'whole' => true]);
		self::assertSame([7 => [11]], $this->shown());
		self::assertSame(1000, $this->beside->of($this->basket())[0]->parts[0]->total()->amount);
		self::assertFalse($this->beside->of($this->basket())[0]->isOfSeveral());
		$this->shop->sell(12, 1900, stock: 0);
		self::assertSame([], $this->shown(), 'or none of it');
	}

	/** @param array<string, mixed> $settings */
	private function several(array $settings = []): void
	{
		$this->shop->offer(7, $settings + [
			'product_id' => 11,
			'bundle' => [['product_id' => 12, 'quantity' => 1], ['product_id' => 13, 'quantity' => 2]],
			'price' => ['type' => 'percent', 'value' => '10'],
			'headline' => 'Bought together',
			'placement' => 'product',
		]);
	}

	/** @return array<int, list<int>> products by offer */
	private function shown(?Basket $product = null): array
	{
		$shown = [];
		foreach ($this->beside->of($product ?? $this->basket()) as $offer) {
			$shown[$offer->offer->id] = array_map(static fn(PricedOffer $part): int => $part->product->id, $offer->parts);
		}
		return $shown;
	}

	private function basket(): Basket
	{
		return new Basket([10], [], [10 => 1]);
	}

	/** @return array<string, mixed> */
	private static function flag(string $type): array
	{
		return ['type' => $type, 'not' => false, 'values' => [], 'from' => '', 'to' => ''];
	}

	/** @return array<string, mixed> */
	private static function sold(string $from): array
	{
		return ['from' => $from] + self::flag('sold');
	}
}
