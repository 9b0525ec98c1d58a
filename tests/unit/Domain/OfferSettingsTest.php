<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class OfferSettingsTest extends TestCase
{
	public function testReadsAndWritesTheSameSettings(): void
	{
		$settings = [
			'product_id' => 12,
			'quantity' => 1,
			'bundle' => [],
			'price' => ['type' => 'percent', 'value' => '25', 'base' => 'current', 'ending' => 'ninety_nine', 'least' => '5', 'breaks' => [['from' => 2, 'value' => '30'], ['from' => 4, 'value' => '40.5']], 'difference' => true],
			'headline' => 'A second set',
			'text' => 'For a friend.',
			'image_id' => 7,
			'trigger' => ['type' => 'categories', 'ids' => [3, 4]],
			'placement' => 'post_purchase',
			'starts_at' => '2026-11-27T00:00:00Z',
			'ends_at' => '2026-11-30T23:59:59Z',
			'enabled' => true,
			'priority' => 5,
			'conditions' => [[['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => '']]],
			'most' => 1,
			'shipping' => ['type' => 'flat', 'amount' => '4.90'],
			'joins' => 'add',
			'follows' => false,
			'whole' => false,
		];
		self::assertSame($settings, OfferSettings::toArray(OfferSettings::toOffer(1, $settings)));
		$inCart = ['placement' => 'cart', 'joins' => 'replace', 'follows' => true, 'most' => 0, 'price' => ['type' => 'free', 'value' => '0']] + $settings;
		self::assertSame(['replace', true], [OfferSettings::toArray(OfferSettings::toOffer(1, $inCart))['joins'], OfferSettings::toOffer(1, $inCart)->follows]);
		$after = OfferSettings::toOffer(1, ['placement' => 'post_purchase'] + $inCart);
		self::assertFalse($after->replaces() || $after->follows, 'what is paid is not replaced, and does not change');
	}

	/** @param array<string, mixed> $settings */
	#[DataProvider('wrong')]
	public function testNamesTheWrongField(array $settings, string $field, string $code): void
	{
		try {
			OfferSettings::toOffer(1, $settings + ['product_id' => 12]);
			self::fail('accepted');
		} catch (InvalidSettings $invalid) {
			self::assertSame([$field => $code], $invalid->fields);
		}
	}

	/** @return iterable<string, array{array<string, mixed>, string, string}> */
	public static function wrong(): iterable
	{
		yield 'replaces anything' => [['joins' => 'replace'], 'joins', 'replaces_anything'];
		yield 'joins in another way' => [['joins' => 'beside'], 'joins', 'not_a_choice'];
		yield 'no product' => [['product_id' => 0], 'product_id', 'product_missing'];
		yield 'product as text' => [['product_id' => '12'], 'product_id', 'wrong_type'];
		yield 'no pieces' => [['quantity' => 0], 'quantity', 'out_of_range'];
		yield 'too many pieces' => [['quantity' => 100], 'quantity', 'out_of_range'];
		yield 'fewer at most than to begin with' => [['quantity' => 3, 'most' => 2], 'most', 'below_pieces'];
		yield 'more at most than there may be' => [['most' => 100], 'most', 'out_of_range'];
		yield 'a break from the first piece on' => [['price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 1, 'value' => '5']]]], 'price.breaks.0.from', 'out_of_range'];
		yield 'breaks out of order' => [['price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 3, 'value' => '5'], ['from' => 3, 'value' => '6']]]], 'price.breaks.1.from', 'not_more'];
		yield 'a break of more than all of it off' => [['price' => ['type' => 'percent', 'value' => '0', 'breaks' => [['from' => 2, 'value' => '101']]]], 'price.breaks.0.value', 'above_100'];
		yield 'a break without a value' => [['price' => ['type' => 'fixed', 'value' => '3', 'breaks' => [['from' => 2]]]], 'price.breaks.0.value', 'not_a_number'];
		yield 'too many breaks' => [['price' => ['type' => 'fixed', 'value' => '9', 'breaks' => array_map(static fn(int $from): array => ['from' => $from, 'value' => '1'], range(2, 7))]], 'price.breaks', 'too_many_breaks'];
		yield 'a price of another kind' => [['price' => ['type' => 'gift', 'value' => '0']], 'price.type', 'not_a_choice'];
		yield 'a price that is no number' => [['price' => ['type' => 'fixed', 'value' => '1,50']], 'price.value', 'not_a_number'];
		yield 'a negative price' => [['price' => ['type' => 'fixed', 'value' => '-1']], 'price.value', 'negative'];
		yield 'more than all of it off' => [['price' => ['type' => 'percent', 'value' => '100.01']], 'price.value', 'above_100'];
		yield 'a least that is no number' => [['price' => ['type' => 'fixed', 'value' => '1', 'least' => 'x']], 'price.least', 'not_a_number'];
		yield 'a difference before anything was bought' => [['price' => ['type' => 'regular', 'difference' => true]], 'price.difference', 'difference_only_after_payment'];
		yield 'two for the difference to one' => [['placement' => 'post_purchase', 'quantity' => 2, 'price' => ['type' => 'regular', 'difference' => true]], 'price.difference', 'difference_of_one'];
		yield 'as many as one likes for the difference to one' => [['placement' => 'post_purchase', 'most' => 5, 'price' => ['type' => 'regular', 'difference' => true]], 'price.difference', 'difference_of_one'];
		yield 'a difference that is no yes or no' => [['price' => ['type' => 'regular', 'difference' => 1]], 'price.difference', 'wrong_type'];
		yield 'sent in no known way' => [['shipping' => ['type' => 'pigeon']], 'shipping.type', 'not_a_choice'];
		yield 'sent for less than nothing' => [['shipping' => ['type' => 'flat', 'amount' => '-1']], 'shipping.amount', 'negative'];
		yield 'a long headline' => [['headline' => str_repeat('ä', 121)], 'headline', 'too_long'];
		yield 'a trigger of nothing' => [['trigger' => ['type' => 'products', 'ids' => []]], 'trigger.ids', 'trigger_empty'];
		yield 'a trigger of text' => [['trigger' => ['type' => 'products', 'ids' => ['1 OR 1']]], 'trigger.ids', 'wrong_type'];
		yield 'no such place' => [['placement' => 'moon'], 'placement', 'not_a_choice'];
		yield 'no such day' => [['starts_at' => '2026-02-30T00:00:00Z'], 'starts_at', 'not_a_date'];
		yield 'an end before the start' => [
			['starts_at' => '2026-02-02T00:00:00Z', 'ends_at' => '2026-02-01T00:00:00Z'],
			'ends_at',
			'ends_before_start',
		];
	}

	public function testAShopperChoosesTheQuantityWithinItsLimitUnlessItFollowsWhatIsInTheCart(): void
	{
		$settings = ['product_id' => 12, 'quantity' => 2, 'trigger' => ['type' => 'products', 'ids' => [10]]];
		$allowed = static fn(string $placement, int $most, string $joins = 'add', bool $follows = false): array => array_values(array_filter(range(-1, 100), OfferSettings::toOffer(1, $settings + ['placement' => $placement, 'most' => $most, 'joins' => $joins, 'follows' => $follows])->allows(...)));
		self::assertSame([1, 2, 3], $allowed('post_purchase', 3));
		self::assertSame([2], $allowed('post_purchase', 0));
		self::assertSame([2], $allowed('post_purchase', 1));
		self::assertSame([1, 2, 3], $allowed('checkout', 3));
		self::assertSame([2], $allowed('checkout', 3, follows: true));
		self::assertSame([2], $allowed('cart', 3, 'replace'));
	}

	public function testNamesEveryWrongFieldAtOnce(): void
	{
		try {
			OfferSettings::toOffer(1, ['quantity' => 0, 'price' => ['type' => 'percent', 'value' => 'x'], 'trigger' => 'any']);
			self::fail('accepted');
		} catch (InvalidSettings $invalid) {
			self::assertSame(
				['product_id', 'quantity', 'price.value', 'trigger.ids', 'trigger.type', 'trigger'],
				array_values(array_intersect(
					['product_id', 'quantity', 'price.value', 'trigger.ids', 'trigger.type', 'trigger'],
					array_keys($invalid->fields),
				)),
			);
		}
	}

	public function testIsLiveInsideItsSchedule(): void
	{
		$offer = self::scheduled('2026-11-27T00:00:00Z', '2026-11-28T00:00:00Z');
		self::assertFalse($offer->isLive(new \DateTimeImmutable('2026-11-26T23:59:59Z')));
		self::assertTrue($offer->isLive(new \DateTimeImmutable('2026-11-27T00:00:00Z')));
		self::assertTrue($offer->isLive(new \DateTimeImmutable('2026-11-28T00:59:59+01:00')));
		self::assertFalse($offer->isLive(new \DateTimeImmutable('2026-11-28T00:00:00Z')));
	}

	public function testIsCalledUpByAProductOrACategory(): void
	{
		$basket = new Basket([10, 11], [3]);
		foreach (['any' => [], 'products' => [99, 11], 'categories' => [3]] as $type => $ids) {
			$offer = OfferSettings::toOffer(1, ['product_id' => 5, 'trigger' => ['type' => $type, 'ids' => $ids]]);
			self::assertNotSame([], array_intersect($offer->trigger->keys(), $basket->keys()), $type);
			self::assertSame([], array_intersect($offer->trigger->keys(), (new Basket([], []))->keys()), "{$type} in an empty basket");
		}
		$other = OfferSettings::toOffer(1, ['product_id' => 5, 'trigger' => ['type' => 'products', 'ids' => [3]]]);
		self::assertSame([], array_intersect($other->trigger->keys(), $basket->keys()), 'a product id is not a category id');
	}

	private static function scheduled(string $startsAt, string $endsAt): Offer
	{
		return OfferSettings::toOffer(1, ['product_id' => 5, 'starts_at' => $startsAt, 'ends_at' => $endsAt]);
	}
}
