<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Domain;

use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FunnelSettingsTest extends TestCase
{
	private const LOGGED_IN = ['type' => 'logged_in', 'not' => false, 'values' => [], 'from' => '', 'to' => ''];

	public function testLeadsFromADeclinedUpsellToTheDownsell(): void
	{
		$funnel = FunnelSettings::toFunnel(1, self::settings());
		self::assertSame(20, $funnel->firstStep()?->offerId);
		self::assertSame(21, $funnel->after('upsell', Answer::Declined)?->offerId);
		self::assertNull($funnel->after('upsell', Answer::Accepted));
		self::assertNull($funnel->after('downsell', Answer::Declined));
		self::assertSame([20, 21], $funnel->offerIds());
		self::assertEquals(self::settings(), FunnelSettings::toArray($funnel));
	}

	public function testTheLastOfferStandsOnTheThankYouPageWithATreeOrWithout(): void
	{
		$funnel = FunnelSettings::toFunnel(1, ['thank_you' => 22] + self::settings());
		self::assertSame(22, $funnel->lastStep()?->offerId);
		self::assertSame([20, 21, 22], $funnel->offerIds());
		$alone = FunnelSettings::toFunnel(1, ['thank_you' => 22, 'first' => '', 'steps' => []] + self::settings());
		self::assertNull($alone->firstStep());
		self::assertSame([22], $alone->offerIds());
	}

	public function testTheMostThatOneShopperCanMeetIsItsLongestWay(): void
	{
		$step = static fn(int $offer, string $accepted = '', string $declined = ''): array => ['offer_id' => $offer, 'accepted' => $accepted, 'declined' => $declined];
		self::assertSame(2, self::longest([]));
		self::assertSame(3, self::longest(['thank_you' => 22]));
		self::assertSame(1, self::longest(['thank_you' => 22, 'first' => '', 'steps' => []]));
		$branches = ['upsell' => $step(20, 'more', 'less'), 'more' => $step(21, '', 'last'), 'less' => $step(22), 'last' => $step(23), 'alone' => $step(24, 'upsell')];
		self::assertSame(3, self::longest(['steps' => $branches]));
	}

	/** @param array<string, mixed> $more */
	private static function longest(array $more): int
	{
		return FunnelSettings::toFunnel(1, $more + self::settings())->longest();
	}

	public function testAStepThatWasSavedWithoutConditionsHasNone(): void
	{
		$funnel = FunnelSettings::toFunnel(1, ['steps' => ['upsell' => ['offer_id' => 20, 'accepted' => '', 'declined' => '']]] + self::settings());
		self::assertSame([], $funnel->firstStep()?->conditions->groups);
	}

	/** @param array<string, mixed> $change */
	#[DataProvider('wrong')]
	public function testNamesTheWrongField(array $change, string $field, string $code): void
	{
		try {
			FunnelSettings::toFunnel(1, $change + self::settings());
			self::fail('accepted');
		} catch (InvalidSettings $invalid) {
			self::assertSame($code, $invalid->fields[$field] ?? null);
		}
	}

	/** @return iterable<string, array{array<string, mixed>, string, string}> */
	public static function wrong(): iterable
	{
		$step = static fn(string $accepted = '', string $declined = ''): array => [
			'offer_id' => 20,
			'accepted' => $accepted,
			'declined' => $declined,
		];
		yield 'no first step' => [['first' => 'nowhere'], 'first', 'step_missing'];
		yield 'no steps' => [['steps' => [], 'first' => ''], 'first', 'step_missing'];
		yield 'a branch into nothing' => [['steps' => ['upsell' => $step('moon')]], 'steps.upsell.accepted', 'step_missing'];
		yield 'a step that follows itself' => [['steps' => ['upsell' => $step('', 'upsell')]], 'steps', 'loop'];
		yield 'a long way round' => [
			['steps' => ['upsell' => $step('a'), 'a' => $step('b'), 'b' => $step('', 'upsell')]],
			'steps',
			'loop',
		];
		yield 'a condition that says nothing' => [
			['steps' => ['upsell' => $step() + ['conditions' => [[['type' => 'total'] + self::LOGGED_IN]]]]],
			'steps.upsell.conditions.0.0.from',
			'bounds_empty',
		];
		yield 'a step with the name of the last one' => [
			['steps' => ['upsell' => $step(), 'thank_you' => $step()]],
			'steps.thank_you',
			'reserved',
		];
		yield 'a tree without a beginning before the last one' => [['thank_you' => 22, 'first' => ''], 'first', 'step_missing'];
		yield 'a step without an offer' => [
			['steps' => ['upsell' => ['offer_id' => 0] + $step()]],
			'steps.upsell.offer_id',
			'offer_missing',
		];
	}

	/** @return array<string, mixed> */
	private static function settings(): array
	{
		return [
			'trigger' => ['type' => 'products', 'ids' => [10]],
			'enabled' => true,
			'priority' => 10,
			'conditions' => [[self::LOGGED_IN]],
			'first' => 'upsell',
			'steps' => [
				'upsell' => ['offer_id' => 20, 'accepted' => '', 'declined' => 'downsell', 'conditions' => [[self::LOGGED_IN]]],
				'downsell' => ['offer_id' => 21, 'accepted' => '', 'declined' => '', 'conditions' => []],
			],
			'thank_you' => 0,
		];
	}
}
