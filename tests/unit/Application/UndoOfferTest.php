<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Payment\ShownCard;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\LineKeepers;
use Encore\Application\Ports\LinkedOrders;
use Encore\Application\Refund\LineCharges;
use Encore\Application\Refund\RefundCharges;
use Encore\Application\ThankYou\AcceptedOffers;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Application\ThankYou\UndoWindow;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\TestWith;

/** A shopper takes an accepted item back: when, once, and what is said where the money does not move. Rule R15. */
final class UndoOfferTest extends FunnelCase
{
	private const UUID = '00000000-0000-4000-8000-000000000001';

	private PlacedOrder $order;

	/** What the provider answers to a refund. */
	private RefundResult $answer;
	private int $asked = 0;

	/** What it answers to lookups. */
	private ChargeResult $says;
	private RefundResult $saysOfRefund;
	private ?\Closure $meanwhile = null;
	private int $minutes = UndoWindow::MINUTES;
	private string $keptBy = '';
	private ?UndoOffer $undo = null;

	protected function setUp(): void
	{
		parent::setUp();
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
		$this->answer = RefundResult::refunded('re_1');
		$this->says = ChargeResult::unknown();
		$this->saysOfRefund = RefundResult::unknown();
	}

	public function testAllOfItsChargeGoesBackAndItLeavesTheOrder(): void
	{
		$settled = $this->settled();
		$undone = $this->undo()->undo($this->order, self::UUID);
		self::assertSame(AcceptanceState::Undone, $undone->state);
		self::assertFalse($this->orders->hasLine($settled));
		self::assertSame([self::UUID . ': undone'], $this->orders->told);
	}

	public function testTwiceIsTheSameAsOnce(): void
	{
		$this->settled();
		$undo = $this->undo();
		$undo->undo($this->order, self::UUID);
		self::assertSame(AcceptanceState::Undone, $undo->undo($this->order, self::UUID)->state);
		self::assertSame(1, $this->asked);
	}

	public function testTenMinutesAfterTheLastAnswerItIsOver(): void
	{
		$this->settled();
		$this->clock->move('+9 minutes 59 seconds');
		self::assertSame('', $this->reason());
		$this->clock->move('+1 second');
		self::assertSame('undo_over', $this->reason());
		self::assertSame('undo_over', $this->refusal());
		self::assertSame(0, $this->asked);
	}

	public function testTheOwnerSetsHowLongAndZeroSwitchesItOff(): void
	{
		$this->settled();
		foreach ([0 => 0, 30 => 30, 6000 => UndoWindow::LONGEST] as $set => $minutes) {
			$this->minutes = $set;
			$this->undo = null;
			self::assertEquals($this->clock->now()->modify("+{$minutes} minutes"), $this->undo()->endsAt(55));
		}
		$this->minutes = 0;
		$this->undo = null;
		self::assertSame('undo_over', $this->refusal());
		self::assertSame(0, $this->asked);
	}

	public function testALaterAnswerIsTheEndOfTheFunnel(): void
	{
		$this->settled();
		$this->show('00000000-0000-4000-8000-000000000002', 2);
		$this->clock->move('+8 minutes');
		$this->presentations->answer('00000000-0000-4000-8000-000000000002', PresentationState::Declined, $this->clock->now());
		$this->clock->move('+9 minutes');
		self::assertSame('', $this->reason());
		$this->clock->move('+1 minute');
		self::assertSame('undo_over', $this->reason());
	}

	public function testAnOfferLeftBehindEndsWithItsWindowHoweverLateThatIsWrittenDown(): void
	{
		$this->settled();
		$this->show('00000000-0000-4000-8000-000000000002', 2);
		$this->clock->move('+1 day');
		$this->presentations->answer('00000000-0000-4000-8000-000000000002', PresentationState::Expired, $this->clock->now());
		self::assertSame('undo_over', $this->reason());
	}

	public function testWhatTheShopHasDoneSinceKeepsIt(): void
	{
		$this->settled();
		$this->keptBy = 'undo_downloaded';
		self::assertSame('undo_downloaded', $this->refusal());
		self::assertSame(0, $this->asked);
	}

	public function testNothingIsTakenBackThatWasNotPaid(): void
	{
		$this->accepted();
		self::assertSame('undo_unpaid', $this->refusal());
	}

	public function testAnotherOrdersItemIsNotThere(): void
	{
		$this->settled();
		$this->order = new PlacedOrder(56, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		self::assertSame('not_found', $this->refusal());
	}

	public function testARefusedRefundKeepsTheLineTellsTheOwnerAndIsNotAskedForAgain(): void
	{
		$settled = $this->settled();
		$this->answer = RefundResult::refused('No.');
		self::assertSame(['undo_refused', 'undo_refused'], [$this->refusal(), $this->refusal()]);
		self::assertSame(1, $this->asked);
		self::assertTrue($this->orders->hasLine($settled));
		self::assertSame([self::UUID . ': settled'], $this->orders->told);
	}

	public function test_R15_a_refused_refund_that_the_provider_had_paid_by_itself_is_an_undo(): void
	{
		$settled = $this->settled();
		$this->answer = RefundResult::refused('More than what is left.');
		$this->says = ChargeResult::paid('ch_1', FakeShop::usd(19700));
		self::assertSame(AcceptanceState::Undone, $this->undo()->undo($this->order, self::UUID)->state);
		self::assertFalse($this->orders->hasLine($settled));
		self::assertSame(1, $this->asked);
	}

	public function test_R15_a_refused_refund_of_which_the_provider_had_paid_a_part_asks_for_the_rest_once(): void
	{
		$this->settled();
		$this->answer = RefundResult::refused('More than what is left.');
		$this->says = ChargeResult::paid('ch_1', FakeShop::usd(5000));
		self::assertSame('undo_refused', $this->refusal());
		self::assertSame([2, 5000], [$this->asked, $this->refunds->found($this->clock->now(), 10)[0]->amount->amount]);
	}

	public function test_R15_an_undo_that_gives_up_leaves_nothing_that_stands_in_the_way_of_the_owners_refund(): void
	{
		$settled = $this->settled();
		$this->answer = RefundResult::unknown();
		$this->saysOfRefund = RefundResult::unknown();
		$this->undo()->undo($this->order, self::UUID);
		$this->clock->move('+3 days');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::Settled, $this->acceptances->find(self::UUID)?->state);
		self::assertSame([], $this->refundCharges()->reconcile(), 'Nobody can tell.');
		self::assertTrue($this->refunds->ofAcceptance(self::UUID)[0]->isOpen());

		$this->saysOfRefund = RefundResult::refunded('re_late');
		self::assertSame(['re_late'], array_map(static fn(RefundAttempt $one): string => $one->refundId, $this->refundCharges()->lookUpOpen([self::UUID])));
		self::assertSame([[], []], [$this->refundCharges()->lookUpOpen([self::UUID]), $this->refundCharges()->reconcile()], 'Once.');
		self::assertTrue($this->orders->hasLine($settled));
	}

	public function test_R15_an_undo_that_never_arrived_is_over_and_what_the_provider_did_by_itself_is_seen(): void
	{
		$this->settled();
		$this->answer = RefundResult::unknown();
		$this->saysOfRefund = RefundResult::unknown();
		$this->undo()->undo($this->order, self::UUID);
		self::assertSame([], $this->refundCharges()->reconcile(), 'It is under way.');
		$this->clock->move('+3 days');
		$this->funnel->reconcile->run();
		$this->saysOfRefund = RefundResult::notFound();
		$this->says = ChargeResult::paid('ch_1', FakeShop::usd(5000));
		$this->refundCharges()->reconcile();
		self::assertSame(RefundAttempt::REFUSED, $this->refunds->ofAcceptance(self::UUID)[0]->outcome);
		self::assertSame([5000], array_map(static fn(RefundAttempt $one): int => $one->amount->amount, $this->refunds->found($this->clock->now(), 10)));
	}

	public function test_R15_what_somebody_else_has_concluded_is_not_written_over(): void
	{
		$settled = $this->settled();
		$open = RefundAttempt::of($settled, 1, FakeShop::usd(100), $this->clock->now(), 'shop', 9);
		self::assertTrue($this->refunds->begin($open));
		self::assertTrue($this->refunds->conclude($open, RefundAttempt::REFUNDED, 're_1', '', $this->clock->now()));
		self::assertFalse($this->refunds->conclude($open, RefundAttempt::REFUSED, '', '', $this->clock->now()));
		self::assertSame('re_1', $this->refunds->ofAcceptance(self::UUID)[0]->refundId);
	}

	#[TestWith([false, AcceptanceState::Undone])]
	#[TestWith([true, AcceptanceState::Settled])]
	public function test_R15_of_two_who_ask_at_once_money_that_moved_has_the_last_word(bool $isSlow, AcceptanceState $end): void
	{
		$this->settled();
		[$moved, $refused] = [RefundResult::refunded('re_1'), RefundResult::refused('Not now.')];
		[$this->answer, $this->saysOfRefund] = $isSlow ? [$moved, $refused] : [$refused, $moved];
		$this->meanwhile = function (): void {
			$this->clock->move('+11 minutes');
			$this->funnel->reconcile->run();
		};
		$this->undo()->undo($this->order, self::UUID);
		$refund = $this->refunds->ofAcceptance(self::UUID)[0];
		self::assertSame([$end, 're_1', $isSlow], [$this->acceptances->find(self::UUID)?->state, $refund->refundId, $refund->isFound()]);
	}

	public function testAnUnknownRefundKeepsTheLineUntilItIsKnown(): void
	{
		$settled = $this->settled();
		$this->answer = RefundResult::unknown();
		$undo = $this->undo();
		$states = array_map(fn(int $time): AcceptanceState => $undo->undo($this->order, self::UUID)->state, [1, 2]);
		self::assertSame([AcceptanceState::Undoing, AcceptanceState::Undoing], $states);
		self::assertSame(1, $this->asked);
		self::assertTrue($this->orders->hasLine($settled));
	}

	public function testThePageSaysHowLongEachMayBeTakenBack(): void
	{
		$this->settled();
		$this->shop->sell(20, 19700);
		$this->clock->move('+4 minutes');
		$added = new AcceptedOffers($this->acceptances, $this->shop, new ShownCard($this->adapters(), $this->shop), $this->refunds, $this->undo(), $this->createStub(LinkedOrders::class), $this->clock);
		[$offer] = $added->of(55);
		self::assertSame([['Product 20'], true, 360], [$offer->names, $offer->mayBeTakenBack(), $offer->secondsLeft]);
		self::assertSame([], $added->of(56));
		self::assertSame([], $added->accepted(56));
	}

	private function reason(): string
	{
		$acceptance = $this->acceptances->find(self::UUID);
		self::assertNotNull($acceptance);
		return $this->undo()->reason($acceptance, $this->undo()->endsAt(55));
	}

	private function refusal(): string
	{
		try {
			$this->undo()->undo($this->order, self::UUID);
			return '';
		} catch (Refusal $refusal) {
			return $refusal->reason;
		}
	}

	private function accepted(): Acceptance
	{
		$shown = $this->show(self::UUID, 1);
		$accepted = $this->acceptances->claim(Acceptance::of($shown, $this->clock->now()), Consent::give('Yes.', 'en_US', $shown->quote->total(), $this->clock->now()));
		self::assertNotNull($accepted);
		return $accepted;
	}

	private function settled(): Acceptance
	{
		$now = $this->clock->now();
		$charging = $this->accepted()->charge(1, 'memory', [], $now);
		$paid = $charging->become(AcceptanceState::Paid, $now, 'ch_1');
		$settled = $paid->become(AcceptanceState::Settled, $now);
		self::assertTrue($this->acceptances->begin(ChargeAttempt::of($charging, 1, 'tok', 'shop'), $charging, $now, static fn() => null));
		foreach ([$paid, $settled] as $next) {
			self::assertTrue($this->acceptances->advance($next));
		}
		$this->orders->addLine($settled);
		return $settled;
	}

	private function show(string $uuid, int $offerId): Presentation
	{
		$now = $this->clock->now();
		$quote = new Quote([new QuoteLine(20, 1, FakeShop::usd(19700), FakeShop::usd(29700))]);
		$shown = new Presentation($uuid, 55, 5, "step {$offerId}", $offerId, $quote, $now, $now->modify('+15 minutes'));
		self::assertTrue($this->presentations->show($shown, count($this->presentations->ofOrder(55))));
		return $shown;
	}

	private function undo(): UndoOffer
	{
		return $this->undo ??= $this->wired();
	}

	private function wired(): UndoOffer
	{
		$keepers = $this->createStub(LineKeepers::class);
		$keepers->method('keeps')->willReturnCallback(fn(): string => $this->keptBy);
		return new UndoOffer($this->acceptances, $this->presentations, $this->refunds, $keepers, $this->funnel->giveBack, $this->clock, new UndoWindow(new FixedSettings($this->minutes)));
	}

	private function refundCharges(): RefundCharges
	{
		return new RefundCharges(
			$this->acceptances,
			$this->refunds,
			new LineCharges($this->acceptances, $this->refunds),
			$this->funnel->gateway,
			$this->funnel->provider,
			$this->clock,
			$this->shop,
		);
	}

	protected function adapters(): ChargeAdapters
	{
		$adapter = $this->createStub(ChargeAdapter::class);
		$adapter->method('refund')->willReturnCallback(function (): RefundResult {
			++$this->asked;
			$this->meanwhile === null || ($this->meanwhile)();
			return $this->answer;
		});
		$adapter->method('lookup')->willReturnCallback(fn(): ChargeResult => $this->says);
		$adapter->method('lookupRefund')->willReturnCallback(fn(): RefundResult => $this->saysOfRefund);
		$adapters = $this->createStub(ChargeAdapters::class);
		$adapters->method('adapterFor')->willReturn($adapter);
		$adapters->method('adapter')->willReturn($adapter);
		return $adapters;
	}
}
