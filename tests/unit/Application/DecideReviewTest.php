<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Ports\AcceptanceSearch;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Refund\ProviderEvents;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What nobody could prove is the owner's to decide, against what the provider says now; and what it did by itself.
 * Rules R3, R15.
 */
final class DecideReviewTest extends FunnelCase
{
	private const UUID = '00000000-0000-4000-8000-000000000001';


	/** What the provider answers to lookups; whatever else it is asked fails the test. */
	private ChargeResult $says;
	private RefundResult $saysOfRefund;

	protected function setUp(): void
	{
		parent::setUp();
		$this->orders->stock(20, 5);
		$this->says = ChargeResult::unknown();
		$this->saysOfRefund = RefundResult::unknown();
	}

	protected function adapters(): ChargeAdapters
	{
		$adapter = $this->createMock(ChargeAdapter::class);
		$adapter->expects(self::never())->method('charge');
		$adapter->expects(self::never())->method('refund');
		$adapter->expects(self::never())->method('cancel');
		$adapter->method('lookup')->willReturnCallback(fn(): ChargeResult => $this->says);
		$adapter->method('lookupRefund')->willReturnCallback(fn(): RefundResult => $this->saysOfRefund);
		$adapters = $this->createStub(ChargeAdapters::class);
		$adapters->method('adapter')->willReturn($adapter);
		return $adapters;
	}

	public function testTheMoneyCameTheItemIsAddedOnceWithAPieceOfItsOwn(): void
	{
		$review = $this->inReview();
		$this->decide($review, Decision::MoneyCame);
		self::assertSame(AcceptanceState::Settled, $this->now()->state);
		self::assertTrue($this->orders->hasLine($review));
		self::assertSame([4, [1]], [$this->orders->stockOf(20), $this->orders->piecesOfLines($review)]);
		self::assertSame('review_changed', $this->refusal($review, Decision::MoneyCame), 'The second click saw another version.');
	}

	public function testTheMoneyCameButThereIsNoPieceOrNoOrderForIt(): void
	{
		$review = $this->inReview();
		$this->orders->stock(20, 0);
		self::assertSame('out_of_stock', $this->refusal($review, Decision::MoneyCame));
		$this->orders->stock(20, 5);
		$this->orders->close(55);
		self::assertSame('order_closed', $this->refusal($review, Decision::MoneyCame));
		self::assertSame(AcceptanceState::NeedsReview, $this->now()->state);
	}

	public function testNoMoneyCameItIsClosed(): void
	{
		$review = $this->inReview();
		$this->decide($review, Decision::NoMoney);
		self::assertSame([AcceptanceState::DeclinedFinal, false, 5], [$this->now()->state, $this->orders->hasLine($review), $this->orders->stockOf(20)]);
	}

	public function testItWasPaidBackTheLedgerHasNothingLeftOfIt(): void
	{
		$review = $this->inReview();
		$this->decide($review, Decision::PaidBack);
		self::assertSame(AcceptanceState::Undone, $this->now()->state);
		self::assertSame([19700], $this->found());
	}

	#[DataProvider('contradictions')]
	public function testWhatTheProviderContradictsIsRefused(ChargeResult $says, Decision $decision, string $reason): void
	{
		$review = $this->inReview();
		$this->says = $says;
		self::assertSame($reason, $this->refusal($review, $decision));
		self::assertSame(AcceptanceState::NeedsReview, $this->now()->state);
		self::assertFalse($this->orders->hasLine($review));
	}

	/** @return iterable<string, array{ChargeResult, Decision, string}> */
	public static function contradictions(): iterable
	{
		$paid = ChargeResult::paid('ch_1', FakeShop::usd(0));
		$back = ChargeResult::paid('ch_1', FakeShop::usd(19700));
		yield 'no such charge: added' => [ChargeResult::notFound(), Decision::MoneyCame, 'review_no_money'];
		yield 'declined: added' => [ChargeResult::declined(''), Decision::MoneyCame, 'review_no_money'];
		yield 'paid back: added' => [$back, Decision::MoneyCame, 'review_paid_back'];
		yield 'charged: closed' => [$paid, Decision::NoMoney, 'review_money_came'];
		yield 'paid back: closed' => [$back, Decision::NoMoney, 'review_money_came'];
		yield 'charged: paid back' => [$paid, Decision::PaidBack, 'review_not_paid_back'];
		yield 'no such charge: paid back' => [ChargeResult::notFound(), Decision::PaidBack, 'review_no_money'];
		foreach (Decision::cases() as $decision) {
			yield "waits for the shopper: {$decision->value}" => [ChargeResult::requiresAction('ch_1', 'https://bank.test/'), $decision, 'review_waits'];
		}
	}

	public function testALookWritesDownWhatIsProvedAndDecidesNothing(): void
	{
		$review = $this->inReview();
		$this->says = ChargeResult::paid('ch_seen', FakeShop::usd(5000));
		$finding = $this->funnel->review->look(self::UUID, $review->version);
		self::assertSame([AcceptanceState::NeedsReview, 'ch_seen', 5000], [$this->now()->state, $this->now()->transactionId, $finding->paidBack?->amount]);
		self::assertTrue($this->acceptances->attempt(self::UUID, 1)?->isPaid());
		self::assertSame([5000], $this->found());
		$this->says = ChargeResult::unknown();
		self::assertSame('review_money_came', $this->refusal($this->now(), Decision::NoMoney), 'The ledger has the proof now.');
		self::assertSame('review_changed', $this->refusal($review, Decision::MoneyCame));
	}

	public function testARefundOfOursThatNobodyKnewIsLookedUpFirst(): void
	{
		$review = $this->inReview();
		self::assertTrue($this->refunds->begin(RefundAttempt::of($review, 1, FakeShop::usd(19700), $this->clock->now(), 'shop')));
		$this->saysOfRefund = RefundResult::refunded('re_1');
		self::assertSame('review_paid_back', $this->refusal($review, Decision::MoneyCame));
		$this->decide($review, Decision::PaidBack);
		self::assertSame([19700], $this->found(), 'For its order to be told, once.');
	}

	public function test_R3_a_refund_at_the_provider_is_written_down_once_twice_told_late_or_in_reverse(): void
	{
		$settled = $this->settled();
		$events = $this->events();
		foreach (['50', '70.00', '50', '70', '0'] as $total) {
			self::assertNotNull($events->refunded('memory', 'ch_1', $total, 'USD'));
		}
		self::assertSame([5000, 2000], $this->found());
		self::assertNotNull($events->refunded('memory', 'ch_1', '500', 'USD'));
		self::assertSame([5000, 2000, 12700], $this->found(), 'Never more than was charged.');
		self::assertNull($events->refunded('memory', 'ch_of_somebody', '50', 'USD'));
		self::assertSame(AcceptanceState::Settled, $this->now()->state);
		self::assertTrue($this->orders->hasLine($settled));
	}

	public function test_R15_our_own_refund_under_way_is_no_news_of_the_providers(): void
	{
		$settled = $this->settled();
		self::assertTrue($this->refunds->begin(RefundAttempt::of($settled, 1, FakeShop::usd(19700), $this->clock->now(), 'shop', 9)));
		self::assertNotNull($this->events()->refunded('memory', 'ch_1', '197', 'USD'));
		self::assertSame([], $this->found());
	}

	public function test_R15_another_currency_or_no_number_is_not_taken(): void
	{
		$this->settled();
		foreach ([['50', 'EUR'], ['fifty', 'USD']] as [$amount, $currency]) {
			try {
				$this->events()->refunded('memory', 'ch_1', $amount, $currency);
				self::fail('It was taken.');
			} catch (\InvalidArgumentException) {
				self::assertSame([], $this->found());
			}
		}
	}

	public function testADisputeIsTheOwnersToDecideAndTheItemStaysUntilThen(): void
	{
		$settled = $this->settled();
		$this->events()->disputed('memory', 'ch_1');
		$this->events()->disputed('memory', 'ch_1');
		$review = $this->now();
		self::assertSame([AcceptanceState::NeedsReview, Acceptance::DISPUTED], [$review->state, $review->message]);
		self::assertSame([self::UUID . ': needs_review'], $this->orders->told);
		$stock = $this->orders->stockOf(20);
		$this->decide($review, Decision::MoneyCame);
		self::assertSame([AcceptanceState::Settled, $stock], [$this->now()->state, $this->orders->stockOf(20)]);
		self::assertTrue($this->orders->hasLine($settled));
	}

	public function test_R3_a_dispute_told_again_does_not_reopen_what_the_owner_decided_and_another_one_does(): void
	{
		$this->settled();
		$this->events()->disputed('memory', 'ch_1', 'dp_1');
		$this->decide($this->now(), Decision::MoneyCame);
		$this->events()->disputed('memory', 'ch_1', 'dp_1');
		self::assertSame(AcceptanceState::Settled, $this->now()->state);
		$this->events()->disputed('memory', 'ch_1', 'dp_2');
		self::assertSame([AcceptanceState::NeedsReview, 'dp_2'], [$this->now()->state, $this->now()->dispute]);
	}

	public function test_R3_a_dispute_while_the_money_is_on_its_way_back_is_to_be_told_again(): void
	{
		$undoing = $this->settled()->become(AcceptanceState::Undoing, $this->clock->now());
		self::assertTrue($this->acceptances->advance($undoing));
		try {
			$this->events()->disputed('memory', 'ch_1');
			self::fail('It was forgotten.');
		} catch (\RuntimeException) {
			self::assertSame(AcceptanceState::Undoing, $this->now()->state);
		}
		self::assertTrue($this->acceptances->advance($undoing->become(AcceptanceState::Undone, $this->clock->now())));
		$this->events()->disputed('memory', 'ch_1');
		self::assertSame(AcceptanceState::Undone, $this->now()->state);
	}

	public function test_R3_what_the_owner_has_to_decide_stays_as_it_is_when_another_question_comes(): void
	{
		$this->settled();
		$this->events()->disputed('memory', 'ch_1', 'prv_1');
		$review = $this->now();
		self::assertEquals($review, $this->events()->disputed('memory', 'ch_1', 'dp_1'));
		self::assertEquals($review, $this->now());
		self::assertSame([self::UUID . ': needs_review'], $this->orders->told);
		$this->decide($review, Decision::MoneyCame);
		$this->events()->disputed('memory', 'ch_1', 'dp_1');
		self::assertSame([AcceptanceState::NeedsReview, 'dp_1'], [$this->now()->state, $this->now()->dispute]);
	}

	private function decide(Acceptance $seen, Decision $decision): void
	{
		$this->funnel->review->decide($seen->uuid, $seen->version, $decision);
	}

	private function refusal(Acceptance $seen, Decision $decision): string
	{
		try {
			$this->decide($seen, $decision);
			return '';
		} catch (Refusal $refusal) {
			return $refusal->reason;
		}
	}

	private function now(): Acceptance
	{
		$now = $this->acceptances->find(self::UUID);
		self::assertNotNull($now);
		return $now;
	}

	/** @return list<int> amounts */
	private function found(): array
	{
		return array_map(static fn(RefundAttempt $one): int => $one->amount->amount, $this->refunds->found($this->clock->now(), 10));
	}

	private function events(): ProviderEvents
	{
		$search = $this->createStub(AcceptanceSearch::class);
		$search->method('acceptanceOf')->willReturnCallback(static fn(string $gateway, string $transaction): string => $transaction === 'ch_1' ? self::UUID : '');
		return new ProviderEvents($search, $this->acceptances, $this->funnel->provider, $this->funnel->settle, $this->orders, $this->clock);
	}

	/** Sent, and never answered. */
	private function charging(): Acceptance
	{
		$now = $this->clock->now();
		$quote = new Quote([new QuoteLine(20, 1, FakeShop::usd(19700), FakeShop::usd(29700))]);
		$shown = new Presentation(self::UUID, 55, 5, 'upsell', 1, $quote, $now, $now->modify('+15 minutes'));
		self::assertTrue($this->presentations->show($shown, 0));
		$accepted = $this->acceptances->claim(Acceptance::of($shown, $now), Consent::give('Yes.', 'en_US', $quote->total(), $now));
		self::assertNotNull($accepted);
		$charging = $accepted->charge(1, 'memory', [1], $now);
		self::assertTrue($this->acceptances->begin(ChargeAttempt::of($charging, 1, 'tok', 'shop'), $charging, $now, function () use ($charging): void {
			$this->orders->takeStock($charging);
		}));
		return $charging;
	}

	private function inReview(): Acceptance
	{
		$now = $this->clock->now();
		$unknown = $this->charging()->become(AcceptanceState::Unknown, $now);
		$review = $unknown->become(AcceptanceState::NeedsReview, $now);
		self::assertTrue($this->acceptances->advance($unknown));
		self::assertTrue($this->acceptances->advance($review, fn() => $this->orders->returnStock($unknown)));
		return $review;
	}

	private function settled(): Acceptance
	{
		$now = $this->clock->now();
		$charging = $this->charging();
		$paid = $charging->become(AcceptanceState::Paid, $now, 'ch_1');
		$attempt = $this->acceptances->attempt(self::UUID, 1);
		self::assertNotNull($attempt);
		self::assertTrue($this->acceptances->conclude($attempt, ChargeAttempt::PAID, $paid, $now));
		return $this->funnel->settle->settle($paid);
	}
}
