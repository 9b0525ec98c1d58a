<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\SavedOffers;
use Encore\Application\Writing\CheckFunnel;
use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Placement;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What an owner may save as a funnel. */
final class CheckFunnelTest extends TestCase
{
	/** @param array<string, array{int, string, string}> $steps offer, next if accepted, next if declined */
	#[DataProvider('repeated')]
	public function testAPathThatShowsAnOfferTwiceIsRefusedPublishedOrNot(array $steps, string $field): void
	{
		self::assertSame([$field => 'offer_twice'], self::wrong($steps, true));
		self::assertSame([$field => 'offer_twice'], self::wrong($steps, false));
	}

	/** @return iterable<string, array{array<string, array{int, string, string}>, string}> */
	public static function repeated(): iterable
	{
		yield 'right after' => [['upsell' => [20, '', 'again'], 'again' => [20, '', '']], 'steps.again.offer_id'];
		yield 'further on, whichever way' => [
			['upsell' => [20, 'middle', 'other'], 'middle' => [21, '', 'last'], 'other' => [22, '', ''], 'last' => [20, '', '']],
			'steps.last.offer_id',
		];
		yield 'on the second part of the way' => [
			['upsell' => [20, 'middle', ''], 'middle' => [21, 'last', ''], 'last' => [21, '', '']],
			'steps.last.offer_id',
		];
	}

	public function testWhatTheStepsHaveOfferedDoesNotStandOnTheThankYouPage(): void
	{
		self::assertSame(['thank_you' => 'offer_twice'], self::wrong(['upsell' => [20, '', '']], true, 20));
		self::assertSame([], self::wrong(['upsell' => [20, '', '']], true, 21));
	}

	public function testWhatStandsOnTheThankYouPageIsAnOfferForAfterPayment(): void
	{
		self::assertSame(['thank_you' => 'offer_gone'], self::wrong(['upsell' => [20, '', '']], true, 404));
	}

	public function testAnUpgradeWantsToKnowWhichProductsItUpgrades(): void
	{
		self::assertSame(['steps.upsell.offer_id' => 'offer_upgrades_products'], self::wrong(['upsell' => [50, '', '']], true));
		self::assertSame([], self::wrong(['upsell' => [50, '', '']], true, trigger: ['type' => 'products', 'ids' => [1]]));
	}

	public function testBranchesThatNeverMeetMayShareAnOffer(): void
	{
		self::assertSame([], self::wrong(['upsell' => [20, 'yes', 'no'], 'yes' => [21, '', ''], 'no' => [21, '', '']], true));
	}

	public function testWaysThatMeetAgainShowTheirLastOfferOnce(): void
	{
		$steps = ['upsell' => [20, 'yes', 'no'], 'yes' => [21, 'last', 'last'], 'no' => [22, 'last', ''], 'last' => [23, '', '']];
		self::assertSame([], self::wrong($steps, true));
	}

	/**
	 * @param array<string, array{int, string, string}> $steps
	 * @param array{type: string, ids: list<int>}       $trigger
	 * @return array<string, string> codes by field
	 */
	private static function wrong(array $steps, bool $isPublishing, int $thankYou = 0, array $trigger = ['type' => 'any', 'ids' => []]): array
	{
		$offers = new class implements SavedOffers {
			public function find(int $id): ?SavedOffer
			{
				return $id === 404 ? null : new SavedOffer($id, 'Offer', true, ['product_id' => 30, 'placement' => 'post_purchase', 'price' => ['type' => 'regular', 'difference' => $id === 50]]);
			}

			public function published(?Placement $placement, string $search, int $limit): array
			{
				return [];
			}
		};
		try {
			(new CheckFunnel($offers))->check([
				'first' => 'upsell',
				'steps' => array_map(static fn(array $step): array => array_combine(['offer_id', 'accepted', 'declined'], $step), $steps),
				'thank_you' => $thankYou,
				'trigger' => $trigger,
			], $isPublishing);
			return [];
		} catch (InvalidSettings $invalid) {
			return $invalid->fields;
		}
	}
}
