<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Money;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;
use Encore\Domain\Offer\TaxRow;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Offers of several products: rules L6, L8, R12. */
final class BundleTest extends TestCase
{
	/**
	 * @param list<array{int, int}>                                                          $products regular price and pieces of each part
	 * @param array{type: string, value?: string, base?: string, ending?: string, least?: string} $price
	 * @param list<int>                                                                      $expected all pieces of each part
	 */
	#[DataProvider('bundles')]
	public function test_R12_L6_what_each_part_costs(array $products, int $minorUnit, array $price, array $expected): void
	{
		$priced = self::priced($products, $minorUnit, $price);
		self::assertSame($expected, array_map(static fn(PricedPart $part): int => $part->total->amount, $priced->parts));
		self::assertSame(array_sum($expected), $priced->total()->amount);
	}

	/** @return iterable<string, array{list<array{int, int}>, int, array<string, string>, list<int>}> */
	public static function bundles(): iterable
	{
		yield 'regular' => [[[3000, 1], [1250, 2]], 2, ['type' => 'regular'], [3000, 2500]];
		yield 'per cent of each piece, half a cent up' => [[[3001, 1], [1001, 3]], 2, ['type' => 'percent', 'value' => '50'], [1501, 1503]];
		yield 'free' => [[[3000, 1], [1250, 2]], 2, ['type' => 'free'], [0, 0]];
		yield 'an amount off the whole, in proportion' => [[[3000, 1], [1000, 1]], 2, ['type' => 'amount', 'value' => '4'], [2700, 900]];
		yield 'a fixed price of the whole' => [[[3000, 1], [1500, 1]], 2, ['type' => 'fixed', 'value' => '30'], [2000, 1000]];
		yield 'the cent left over goes to who lost most by rounding down' => [[[1000, 1], [1000, 1], [999, 1]], 2, ['type' => 'fixed', 'value' => '20'], [667, 667, 666]];
		yield 'of equal ones to the first' => [[[1000, 1], [1000, 1]], 2, ['type' => 'fixed', 'value' => '9.99'], [500, 499]];
		yield 'a line need not come out even in pieces' => [[[1000, 3], [1000, 3]], 2, ['type' => 'fixed', 'value' => '20'], [1000, 1000]];
		yield 'more off than it costs is free, never negative (S2)' => [[[500, 1], [300, 1]], 2, ['type' => 'amount', 'value' => '50'], [0, 0]];
		yield 'yen' => [[[1000, 1], [500, 1]], 0, ['type' => 'fixed', 'value' => '1000'], [667, 333]];
		yield 'dinar: three decimals' => [[[1000, 1], [1000, 1], [1000, 1]], 3, ['type' => 'amount', 'value' => '0.001'], [1000, 1000, 999]];
		yield 'a sale price counts where it is the base' => [[[3000, 1], [1000, 1]], 2, ['type' => 'regular', 'base' => 'current'], [3000, 1000]];
		yield 'the whole ends in .99' => [[[3000, 1], [1000, 1]], 2, ['type' => 'percent', 'value' => '10', 'ending' => 'ninety_nine'], [2699, 900]];
		yield 'the whole is whole' => [[[3050, 1], [1000, 1]], 2, ['type' => 'percent', 'value' => '10', 'ending' => 'whole'], [2711, 889]];
		yield 'the whole costs no less' => [[[3000, 1], [1000, 1]], 2, ['type' => 'percent', 'value' => '90', 'least' => '10'], [750, 250]];
		yield 'nor more than it costs' => [[[300, 1], [100, 1]], 2, ['type' => 'free', 'least' => '10'], [300, 100]];
		yield 'what costs nothing weighs nothing' => [[[3000, 1], [0, 1]], 2, ['type' => 'fixed', 'value' => '20'], [2000, 0]];
		yield 'nothing weighs anything' => [[[0, 1], [0, 1]], 2, ['type' => 'fixed', 'value' => '20'], [2000, 0]];
		yield 'rupiah with decimals: off by one, exact in sum' => [[[2_500_000_000, 1], [1_000_000_001, 1]], 2, ['type' => 'fixed', 'value' => '30000000'], [2142857143, 857142857]];
		yield 'a price that no shop has (hostile)' => [[[10, 1], [10, 1]], 2, ['type' => 'fixed', 'value' => '999999999999.99'], [50000000000000, 49999999999999]];
	}

	/** Whatever they are: exact in sum, none below zero, and none further from its share than what one of them rounds. */
	public function test_L6_an_amount_is_split_exactly_whatever_the_parts_cost(): void
	{
		mt_srand(20);
		for ($run = 0; $run < 500; $run++) {
			$products = [];
			for ($part = 0; $part < mt_rand(2, 1 + Offer::MAX_BUNDLED); $part++) {
				$products[] = [mt_rand(0, 20000), mt_rand(1, 9)];
			}
			count($products) > 1 || $products[] = [1, 1];
			$asked = mt_rand(1, 100000);
			$priced = self::priced($products, 2, ['type' => 'fixed', 'value' => sprintf('%d.%02d', intdiv($asked, 100), $asked % 100)]);
			self::assertSame($asked, $priced->total()->amount, "run {$run}");
			$all = $priced->regularTotal()->amount;
			foreach ($all === 0 ? [] : $priced->parts as $part) {
				self::assertGreaterThanOrEqual(0, $part->total->amount);
				self::assertLessThan(1.0, abs($part->total->amount - $asked * $part->regularTotal()->amount / $all), "run {$run}");
				self::assertLessThanOrEqual($part->total->amount, $part->piece()->times($part->quantity)->amount, 'a cart never asks for more');
			}
		}
	}

	public function test_L8_a_bundle_is_reduced_where_all_of_it_is(): void
	{
		self::assertFalse(self::priced([[3000, 1], [1000, 2]], 2, ['type' => 'regular'])->isReduced());
		$priced = self::priced([[3000, 1], [1000, 2]], 2, ['type' => 'fixed', 'value' => '45']);
		self::assertTrue($priced->isReduced());
		self::assertSame([4500, 5000], [$priced->total()->amount, $priced->regularTotal()->amount]);
		self::assertSame('Product 1 + Product 2', $priced->headline());
	}

	public function testAPriceNeedsEveryPart(): void
	{
		$offer = self::offer([['product_id' => 2, 'quantity' => 1]]);
		self::assertNull(PricedOffer::of($offer, [1 => new Product(1, 'Product 1', new Money(1000, 'USD', 2))]));
	}

	/** In a cart a line is so many times the price of one piece. */
	public function test_L6_pieces_come_to_their_share(): void
	{
		$pieces = static fn(int $total, int $quantity, int $minorUnit): string => (new PricedPart(new Product(1, '', new Money(1, 'USD', $minorUnit)), $quantity, new Money($total, 'USD', $minorUnit)))->pieceDecimal();
		self::assertSame(['3.33', '1.665', '0'], [$pieces(333, 1, 2), rtrim($pieces(333, 2, 2), '0'), $pieces(0, 2, 0)]);
		foreach ([[1000, 3, 2], [1, 99, 2], [98, 99, 2], [667, 3, 0], [123456789012, 7, 2], [1001, 97, 3]] as [$total, $quantity, $minorUnit]) {
			$line = round((float) $pieces($total, $quantity, $minorUnit) * $quantity, 6);
			self::assertSame($total, (int) round($line * 10 ** $minorUnit));
			self::assertEqualsWithDelta($total / 10 ** $minorUnit, $line, 0.000001);
		}
	}

	public function testBesideAProductItIsPickedUnlessItIsSoldWhole(): void
	{
		$settings = ['product_id' => 1, 'bundle' => [['product_id' => 2, 'quantity' => 3]]];
		foreach (['product' => 2, 'checkout' => 1, 'cart' => 1, 'added_to_cart' => 1, 'post_purchase' => 1] as $placement => $many) {
			self::assertCount($many, OfferSettings::toOffer(1, ['placement' => $placement] + $settings)->alone(), $placement);
		}
		$whole = OfferSettings::toOffer(1, ['placement' => 'product', 'whole' => true, 'price' => ['type' => 'fixed', 'value' => '9']] + $settings);
		self::assertCount(1, $whole->alone());
		self::assertTrue(OfferSettings::toArray($whole)['whole']);
		self::assertFalse(OfferSettings::toOffer(1, ['placement' => 'cart', 'whole' => true] + $settings)->whole, 'everywhere else it is anyway');
	}

	public function testSettingsThatAreSavedAreReadAgain(): void
	{
		$bundle = [['product_id' => 2, 'quantity' => 3], ['product_id' => 5, 'quantity' => 1]];
		$offer = self::offer($bundle);
		self::assertSame([1, 2, 5], $offer->productIds());
		self::assertSame($bundle, OfferSettings::toArray($offer)['bundle']);
		self::assertSame([], OfferSettings::toOffer(1, ['product_id' => 1])->bundle, 'saved before there were bundles');
	}

	/**
	 * @param array<string, mixed>  $settings
	 * @param array<string, string> $fields
	 */
	#[DataProvider('wrong')]
	public function testWhatIsWrongIsNamed(array $settings, array $fields): void
	{
		try {
			OfferSettings::toOffer(1, $settings + ['product_id' => 1, 'placement' => 'post_purchase']);
			self::fail('It was taken.');
		} catch (InvalidSettings $invalid) {
			self::assertSame($fields, $invalid->fields);
		}
	}

	/** @return iterable<string, array{array<string, mixed>, array<string, string>}> */
	public static function wrong(): iterable
	{
		$one = static fn(mixed $id, mixed $quantity = 1): array => ['product_id' => $id, 'quantity' => $quantity];
		yield 'the main product again' => [['bundle' => [$one(1)]], ['bundle.0.product_id' => 'product_twice']];
		yield 'a part twice' => [['bundle' => [$one(2), $one(2)]], ['bundle.1.product_id' => 'product_twice']];
		yield 'no product' => [['bundle' => [$one(0)]], ['bundle.0.product_id' => 'product_missing']];
		yield 'no pieces' => [['bundle' => [$one(2, 0)]], ['bundle.0.quantity' => 'out_of_range']];
		yield 'other types' => [['bundle' => ['x', $one('2', '1')]], ['bundle.0' => 'wrong_type', 'bundle.0.product_id' => 'wrong_type', 'bundle.0.quantity' => 'wrong_type', 'bundle.1.product_id' => 'wrong_type', 'bundle.1.quantity' => 'wrong_type']];
		yield 'no list' => [['bundle' => 'x'], ['bundle' => 'wrong_type']];
		yield 'too many' => [['bundle' => array_map($one, range(2, 3 + Offer::MAX_BUNDLED))], ['bundle' => 'bundle_too_long']];
		yield 'picked one by one' => [['bundle' => [$one(2)], 'placement' => 'product', 'price' => ['type' => 'fixed', 'value' => '9']], ['price.value' => 'picked_one_by_one']];
	}

	public function test_L6_a_quote_is_the_sum_of_its_lines(): void
	{
		$quote = new Quote([
			new QuoteLine(1, 1, self::usd(1000), self::usd(1500), [new TaxRow(7, 'VAT', self::usd(190)), new TaxRow(8, 'City', self::usd(10))]),
			new QuoteLine(2, 2, self::usd(500), self::usd(700), [new TaxRow(7, 'VAT', self::usd(95))]),
		]);
		self::assertSame([1500, 295, 1795, 2200], [$quote->net()->amount, $quote->tax()->amount, $quote->total()->amount, $quote->regularTotal()->amount]);
		self::assertEquals([new TaxRow(7, 'VAT', self::usd(285)), new TaxRow(8, 'City', self::usd(10))], $quote->lineTaxes());
		self::assertEquals($quote, Quote::fromJson((string) json_encode($quote->toArray())));
		self::assertFalse($quote->costsTheSameAs(new Quote(array_reverse($quote->lines))));
	}

	public function test_L8_a_total_with_shipping_is_held_against_the_regular_price_with_the_same_shipping(): void
	{
		$lines = [new QuoteLine(20, 1, self::usd(4500), self::usd(5846), [new TaxRow(7, 'VAT', self::usd(371))])];
		$sent = new Quote($lines, new QuoteShipping('flat_rate', 1, 'Parcel', self::usd(450), [new TaxRow(7, 'VAT', self::usd(37))]));
		self::assertSame([5358, 5846, 6333], [$sent->total()->amount, $sent->regularTotal()->amount, $sent->totalAtRegularPrice()->amount]);
		self::assertSame(5846, (new Quote($lines))->totalAtRegularPrice()->amount);
	}

	public function testAQuoteOfOneProductFromBeforeThereWereBundlesIsRead(): void
	{
		$line = new QuoteLine(20, 2, self::usd(1000), self::usd(1500), [new TaxRow(7, 'VAT', self::usd(190))]);
		$stored = '{"product_id":20,"quantity":2,"net":{"amount":"1000","currency":"USD","minor_unit":2},"regular_total":{"amount":"1500","currency":"USD","minor_unit":2},"taxes":[{"rate_id":7,"label":"VAT","amount":{"amount":"190","currency":"USD","minor_unit":2}}]}';
		self::assertEquals(new Quote([$line]), Quote::fromJson($stored));
		self::assertTrue(Quote::fromJson($stored)->costsTheSameAs(new Quote([$line])));
	}

	#[DataProvider('noQuotes')]
	public function testWhatIsNoQuoteIsRefused(string $json): void
	{
		$this->expectException(\UnexpectedValueException::class);
		Quote::fromJson($json);
	}

	/** @return list<array{string}> */
	public static function noQuotes(): array
	{
		return [[''], ['[]'], ['{"lines":[]}'], ['{"lines":"x"}'], ['{"lines":[1]}'], ['{"lines":{"a":{}}}'], ['{"product_id":20}']];
	}

	/**
	 * @param list<array{int, int}> $products
	 * @param array<string, string> $price
	 */
	private static function priced(array $products, int $minorUnit, array $price): PricedOffer
	{
		$ofShop = [];
		$bundle = [];
		foreach ($products as $place => [$regular, $pieces]) {
			$id = $place + 1;
			$ofShop[$id] = new Product($id, "Product {$id}", new Money($regular, 'XXX', $minorUnit));
			$bundle[] = ['product_id' => $id, 'quantity' => $pieces];
		}
		$main = array_shift($bundle);
		$settings = ['bundle' => $bundle, 'placement' => 'post_purchase', 'price' => $price] + ($main ?? []);
		return PricedOffer::of(OfferSettings::toOffer(1, $settings), $ofShop) ?? throw new \LogicException('A product is missing.');
	}

	/** @param list<array{product_id: int, quantity: int}> $bundle */
	private static function offer(array $bundle): Offer
	{
		return OfferSettings::toOffer(1, ['product_id' => 1, 'bundle' => $bundle, 'placement' => 'post_purchase']);
	}

	private static function usd(int $amount): Money
	{
		return new Money($amount, 'USD', 2);
	}
}
