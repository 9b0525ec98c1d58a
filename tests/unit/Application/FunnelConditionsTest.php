<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Tests\Unit\Application\Histories\PriceWords;
use Encore\Tests\Unit\Application\Histories\SteppedAcceptances;
use Encore\Tests\Unit\GivenFacts;
use PHPUnit\Framework\Attributes\DataProvider;

/** Which funnel begins and which of its steps are shown, by conditions on the funnel, its steps and their offers. */
final class FunnelConditionsTest extends FunnelCase
{
	private const GERMAN = [['type' => 'country', 'not' => false, 'values' => ['DE'], 'from' => '', 'to' => '']];
	private const RICH = [['type' => 'total', 'not' => false, 'values' => [], 'from' => '100', 'to' => '']];

	private GivenFacts $facts;

	protected function setUp(): void
	{
		parent::setUp();
		$this->facts = new GivenFacts(['country' => ['DE', ''], 'total' => 6000]);
		$this->funnel = new WiredFunnel($this->shop, $this->clock, $this->presentations, $this->acceptances, $this->refunds, $this->orders, $this->charges, facts: $this->facts);
		foreach ([30, 31, 32, 33] as $product) {
			$this->shop->sell($product, 4700);
		}
	}

	public function testAFunnelThatIsNotMeantIsPassedOver(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], funnel: [self::RICH]);
		$this->sell(10, ['a' => 32]);
		self::assertSame(10, $this->first()?->funnelId);
		self::assertSame(['9 a funnel_if_total', '10 a '], $this->told());
	}

	public function testAStepThatIsNotMeantIsPassedAsIfItWereDeclined(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31, 'c' => 32], steps: ['a' => [self::RICH], 'b' => [self::RICH]]);
		self::assertSame('c', $this->first()?->step);
		self::assertSame(['9 a step_if_total', '9 b step_if_total', '9 c '], $this->told());
	}

	public function testTheConditionsOfAnOfferHoldWhereverItIsAStep(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], offers: [30 => [self::RICH]]);
		self::assertSame('b', $this->first()?->step);
		self::assertSame(['9 a if_total', '9 b '], $this->told());
	}

	public function testAStepLooksAtTheOrderAsItIsByThen(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31, 'c' => 32], steps: ['b' => [self::RICH]]);
		$first = $this->first();
		self::assertNotNull($first);
		$this->facts->given['total'] = 10000;
		$this->funnel->answer->decline($this->order(), $first->uuid);
		self::assertSame('b', $this->funnel->next->open($this->order())?->step);
	}

	public function test_L9_what_is_passed_does_not_count_and_what_was_declined_stays_away(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31, 'c' => 30, 'd' => 32, 'e' => 33], steps: ['b' => [self::RICH]], repeat: ['c' => 'a']);
		$first = $this->first();
		self::assertNotNull($first);
		$this->funnel->answer->decline($this->order(), $first->uuid);
		$second = $this->funnel->next->open($this->order());
		self::assertSame('d', $second?->step);
		$this->funnel->answer->decline($this->order(), $second->uuid);
		self::assertNull($this->funnel->next->open($this->order()));
		self::assertSame(['9 a ', '9 b step_if_total', '9 c shown_before', '9 d ', '9 e enough_offers'], $this->told());
	}

	public function testTheFunnelThatIsMeantBegins(): void
	{
		$this->sell(9, ['a' => 30], funnel: [self::GERMAN]);
		self::assertSame(9, $this->first()?->funnelId);
	}

	public function testOfAnOrderThatTakesNothingTheOrderIsTheReasonAndNoConditionIsAsked(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], funnel: [self::RICH]);
		$this->sell(10, ['a' => 32]);
		self::assertNull($this->funnel->arrive->offerFor($this->order('refunded')));
		self::assertSame(['9 a refunded', '10 a refunded'], $this->told());
		self::assertSame([], $this->facts->asked);
	}

	public function testWhatIsSaidBeforeThePaymentIsThereIsNotTheLastWord(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], steps: ['a' => [self::RICH]]);
		self::assertNull($this->funnel->arrive->offerFor($this->order('not_paid')));
		self::assertSame('b', $this->first()?->step);
		self::assertSame(['9 a step_if_total', '9 b '], $this->told());
	}

	public function testFunnelsThatCameAfterTheOneThatFollowsSaySo(): void
	{
		$this->sell(9, ['a' => 30], funnel: [self::RICH]);
		$this->sell(10, ['a' => 31]);
		$this->sell(11, ['a' => 32], funnel: [self::RICH]);
		self::assertSame(10, $this->first()?->funnelId);
		self::assertSame(['9 a funnel_if_total', '10 a ', '11 a other_funnel'], $this->told());
	}

	/**
	 * @param list<mixed>                $funnel conditions, as sell() takes them
	 * @param array<string, list<mixed>> $steps
	 * @param array<int, list<mixed>>    $offers
	 */
	#[DataProvider('limits')]
	public function test_R6_a_limit_of_sales_is_asked_when_the_offer_is_taken(int $sold, string $state, array $funnel = [], array $steps = [], array $offers = []): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], funnel: $funnel, steps: $steps, offers: $offers);
		$first = $this->first();
		self::assertNotNull($first);
		$this->facts->given['sold'] = [$first->offerId => $sold];
		$outcome = $this->funnel->answer->accept($this->order(), $first->uuid, Consent::version(PriceWords::of($first)), 'en_US');
		self::assertSame([$state, $state === 'settled' ? 1 : 0], [$outcome->state, count($this->charges->captured())]);
	}

	public function test_R1_what_has_reached_its_limit_is_claimed_and_ended_in_one_step_so_that_a_second_click_finds_it_ended(): void
	{
		$this->funnel = new WiredFunnel($this->shop, $this->clock, $this->presentations, new SteppedAcceptances($this->acceptances), $this->refunds, $this->orders, $this->charges, facts: $this->facts);
		$this->sell(9, ['a' => 30], offers: [30 => [[['type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => '0']]]]);
		$first = $this->first();
		self::assertNotNull($first);
		$this->facts->given['sold'] = [$first->offerId => 1];
		$click = new \Fiber(fn() => $this->funnel->answer->accept($this->order(), $first->uuid, Consent::version(PriceWords::of($first)), 'en_US'));
		$seen = [];
		for ($click->start(); !$click->isTerminated(); $click->resume()) {
			$seen[] = $this->acceptances->find($first->uuid)?->state->value;
		}
		self::assertSame(['declined_final'], array_values(array_unique(array_filter([...$seen, $this->acceptances->find($first->uuid)?->state->value]))));
	}

	/** @return iterable<string, array{0: int, 1: string, funnel?: list<mixed>, steps?: array<string, list<mixed>>, offers?: array<int, list<mixed>>}> */
	public static function limits(): iterable
	{
		$last = [[['type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => '0']]];
		foreach (['funnel' => ['funnel' => $last], 'step' => ['steps' => ['a' => $last]], 'offer' => ['offers' => [30 => $last]]] as $name => $where) {
			yield "the last one, by its {$name}" => [0, 'settled', ...$where];
			yield "sold meanwhile, by its {$name}" => [1, 'declined_final', ...$where];
		}
		yield 'no limit' => [1, 'settled'];
		$most = static fn(string $country, string $sold): array => [
			['type' => 'country', 'not' => false, 'values' => [$country], 'from' => '', 'to' => ''],
			['type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => $sold],
		];
		yield 'ten for Germany, a hundred for the USA: the eleventh German' => [10, 'declined_final', 'offers' => [30 => [$most('DE', '9'), $most('US', '99')]]];
	}

	public function testAFirstStepWhoseOfferIsGoneIsPassedToo(): void
	{
		$this->sell(9, ['a' => 30, 'b' => 31], funnel: [self::GERMAN], gone: ['a']);
		self::assertSame('b', $this->first()?->step);
		self::assertSame(['9 a not_live', '9 b '], $this->told());
	}

	/**
	 * Steps that lead to one another where they are declined.
	 *
	 * @param non-empty-array<string, int> $products the products that the steps offer
	 * @param list<mixed>                  $funnel   conditions
	 * @param array<string, list<mixed>>   $steps    conditions
	 * @param array<int, list<mixed>>      $offers   conditions by product
	 * @param array<string, string>        $repeat   steps that offer what another one does
	 * @param list<string>                 $gone     steps whose offer is not there any more
	 */
	private function sell(int $id, array $products, array $funnel = [], array $steps = [], array $offers = [], array $repeat = [], array $gone = []): void
	{
		$tree = [];
		$sold = [];
		$keys = array_keys($products);
		foreach ($keys as $place => $key) {
			$offer = $id * 100 + ord($repeat[$key] ?? $key);
			in_array($key, $gone, true) || $sold[$offer] = $this->shop->offer($offer, ['product_id' => $products[$key], 'placement' => 'post_purchase', 'conditions' => $offers[$products[$key]] ?? []]);
			$tree[$key] = ['offer_id' => $offer, 'accepted' => '', 'declined' => $keys[$place + 1] ?? '', 'conditions' => $steps[$key] ?? []];
		}
		$this->shop->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel($id, ['first' => $keys[0], 'steps' => $tree, 'conditions' => $funnel]), $sold));
	}

	private function first(): ?Presentation
	{
		return $this->funnel->arrive->offerFor($this->order());
	}

	private function order(string $keptOut = ''): PlacedOrder
	{
		$order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', $keptOut);
		$this->orders->place($order);
		return $order;
	}

	/** @return list<string> funnel, step, reason */
	private function told(): array
	{
		return array_map(
			static fn(array $entry): string => "{$entry['funnel_id']} {$entry['step']} {$entry['reason']}",
			$this->funnel->traces->ofOrder(55),
		);
	}
}
