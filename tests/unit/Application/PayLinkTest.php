<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\OfferOutcome;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\FunnelEnd;
use Encore\Application\Payment\AddUncharged;
use Encore\Application\Payment\FulfilAcceptance;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\Payment\ShownCard;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\LineKeepers;
use Encore\Application\SalesLimit;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Application\ThankYou\UndoWindow;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Refusal;
use Encore\Tests\Unit\Application\Histories\PriceWords;
use Encore\Tests\Unit\GivenFacts;

/**
 * An order whose gateway has no adapter: what is accepted waits for the shopper to pay, and has a window of its own.
 * Rules L9, R4, R8, R10.
 */
final class PayLinkTest extends FunnelCase
{
	private PlacedOrder $order;

	private FakePayLink $link;

	protected function setUp(): void
	{
		parent::setUp();
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
		$this->orders->stock(30, 5);
		$offers = [];
		foreach ([20 => 30, 21 => 31] as $offer => $product) {
			$this->shop->sell($product, 9700);
			$offers[$offer] = $this->shop->offer($offer, ['product_id' => $product, 'placement' => 'post_purchase']);
		}
		$this->shop->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel(9, ['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => 20, 'accepted' => 'more', 'declined' => ''],
			'more' => ['offer_id' => 21, 'accepted' => '', 'declined' => ''],
		]]), $offers));
	}

	protected function adapters(): ChargeAdapters
	{
		return $this->link = new FakePayLink();
	}

	public function test_L9_the_next_offer_follows_money_and_nothing_is_asked_twice(): void
	{
		$outcome = $this->accept();
		$waiting = $this->only();
		self::assertSame([PaymentWay::PayLink, AcceptanceState::RequiresAction], [$waiting->way, $waiting->state]);
		self::assertSame(['https://shop.example/pay', OfferOutcome::AWAITS_PAYMENT], [$outcome->confirmUrl(), $outcome->reason()]);
		self::assertCount(1, $this->presentations->ofOrder(55));
		self::assertSame('https://shop.example/pay', $this->accept()->confirmUrl(), 'A second click leads to the same page.');
		self::assertSame(['charge'], $this->link->asked);

		$this->link->linked = ChargeResult::paid('tx');
		$next = $this->funnel->answer->resume($this->order, $this->only())->next;
		self::assertSame(AcceptanceState::Settled, $this->only()->state);
		self::assertSame(21, $next?->offerId);
	}

	public function test_R8_it_can_be_paid_for_an_hour_and_no_longer(): void
	{
		$this->accept();
		self::assertSame(4, $this->orders->stockOf(30));
		$this->clock->move('+59 minutes');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::RequiresAction, $this->only()->state, 'longer than its offer was open');
		// Whoever is paying at the end of it is given the time for that.
		$this->clock->move('+10 minutes');
		self::assertSame(0, $this->funnel->reconcile->run());
		$this->clock->move('+2 minutes');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::Expired, $this->only()->state);
		self::assertSame(5, $this->orders->stockOf(30));
		self::assertSame(AcceptanceState::Expired->value, $this->accept()->state);
		self::assertSame(['charge', 'cancel'], $this->link->asked);
	}

	public function test_R8_what_is_paid_later_is_awaited_for_as_long_as_the_shop_waits(): void
	{
		$this->accept();
		$this->link->linked = ChargeResult::requiresAction('', '');
		$heard = $this->funnel->reconcile->heard($this->only());
		self::assertTrue($heard->isAwaited());
		$outcome = $this->funnel->answer->resume($this->order, $heard);
		self::assertSame([OfferOutcome::AWAITED, '', null], [$outcome->reason(), $outcome->confirmUrl(), $outcome->next]);
		$this->link->keeps = true;
		foreach (['+2 hours', '+3 days', '+9 days'] as $later) {
			$this->clock->move($later);
			self::assertSame(1, $this->funnel->reconcile->run());
			self::assertTrue($this->only()->isAwaited(), $later);
			self::assertSame(4, $this->orders->stockOf(30));
		}
		$this->link->linked = ChargeResult::paid('tx');
		self::assertSame(AcceptanceState::Settled, $this->funnel->reconcile->heard($this->only())->state);
	}

	public function test_R8_what_was_awaited_and_failed_may_be_paid_by_its_link_again_while_that_lasts(): void
	{
		$this->accept();
		$this->link->linked = ChargeResult::requiresAction('', '');
		$this->funnel->reconcile->heard($this->only());
		$this->link->linked = ChargeResult::requiresAction('', 'https://shop.example/pay');
		$this->funnel->reconcile->heard($this->only());
		self::assertSame('https://shop.example/pay', $this->accept()->confirmUrl());
		$this->clock->move('+72 minutes');
		$this->funnel->reconcile->run();
		self::assertSame([AcceptanceState::Expired, 5], [$this->only()->state, $this->orders->stockOf(30)]);
	}

	public function test_R8_asking_again_and_again_does_not_keep_the_last_piece(): void
	{
		$this->accept();
		$this->clock->move('+65 minutes');
		self::assertSame(AcceptanceState::RequiresAction->value, $this->funnel->answer->resume($this->order, $this->only())->state, 'Who pays just then is given the time for it.');
		$this->clock->move('+6 minutes');
		$this->funnel->answer->resume($this->order, $this->only());
		self::assertSame([AcceptanceState::Expired, 5], [$this->only()->state, $this->orders->stockOf(30)]);
	}

	public function test_R8_money_that_did_not_come_to_its_own_order_is_not_taken_for_there_and_takes_no_piece(): void
	{
		$this->accept();
		$this->link->linked = ChargeResult::unknown();
		$this->link->keeps = true;
		$this->clock->move('+3 days');
		$this->funnel->reconcile->run();
		$stock = $this->orders->stockOf(30);
		try {
			$this->funnel->review->decide($this->only()->uuid, $this->only()->version, Decision::MoneyCame);
			self::fail('It was settled.');
		} catch (Refusal $refusal) {
			self::assertSame(['review_not_paid', $stock], [$refusal->reason, $this->orders->stockOf(30)]);
		}
	}

	public function testTheTimeToTakeItBackBeginsWithItsPayment(): void
	{
		$this->accept();
		$this->clock->move('+50 minutes');
		$this->link->linked = ChargeResult::paid('tx');
		$this->funnel->reconcile->heard($this->only());
		$undo = $this->undo();
		$this->clock->move('+9 minutes 59 seconds');
		self::assertSame('', $undo->reason($this->only(), $undo->endOf($this->only(), $undo->endsAt(55))));
		$this->clock->move('+1 second');
		self::assertSame('undo_over', $undo->reason($this->only(), $undo->endOf($this->only(), $undo->endsAt(55))));
	}

	public function test_R10_another_way_than_the_shopper_agreed_to_is_refused_before_anything_is_written(): void
	{
		$this->funnel->arrive->offerFor($this->order);
		$shown = $this->presentations->ofOrder(55)[0];
		$fulfil = new FulfilAcceptance($this->acceptances, new PaymentWays($this->link, new ShownCard($this->link, $this->shop), $this->shop), $this->funnel->charge, new AddUncharged($this->acceptances, $this->orders, $this->clock, $this->shop), new SalesLimit($this->shop, new GivenFacts(), new OpenLock()), $this->clock);
		try {
			$fulfil->begin($this->order, $shown->withWay(PaymentWay::Offline), Consent::give('Yes.', 'en_US', $shown->quote->total(), $this->clock->now()));
			self::fail('It was begun.');
		} catch (Refusal $refusal) {
			self::assertSame(['cannot_charge', [], []], [$refusal->reason, $this->acceptances->ofOrder(55), $this->link->asked]);
		}
	}

	public function test_R8_of_which_nobody_knows_whether_it_was_paid_the_owner_is_asked_and_it_is_not_cancelled(): void
	{
		$this->accept();
		$this->link->linked = ChargeResult::unknown();
		$this->link->keeps = true;
		$this->clock->move('+72 minutes');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::RequiresAction, $this->only()->state);
		$this->clock->move('+2 days');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::NeedsReview, $this->only()->state);
	}

	public function test_R8_money_after_that_goes_back_however_late_it_is_heard_of(): void
	{
		$this->accept();
		$this->clock->move('+72 minutes');
		$this->funnel->reconcile->run();
		$this->clock->move('+9 days');
		$this->link->linked = ChargeResult::paid('tx');
		self::assertSame(AcceptanceState::Undone, $this->funnel->reconcile->heard($this->only())->state);
	}

	public function test_R8_where_it_cannot_go_back_the_owner_decides(): void
	{
		$this->accept();
		$this->clock->move('+72 minutes');
		$this->funnel->reconcile->run();
		$this->link->linked = ChargeResult::paid('tx');
		$this->link->refund = RefundResult::refused('');
		self::assertSame(AcceptanceState::NeedsReview, $this->funnel->reconcile->heard($this->only())->state);
		self::assertStringContainsString('needs_review', implode(' ', $this->orders->told));
		$this->funnel->provider->noteAll($this->only());
		$this->clock->move('+1 day');
		self::assertSame([], $this->refunds->found($this->clock->now(), 10), 'Nothing of it is for the first order to record.');
	}

	public function test_R4_a_link_that_somebody_cancelled_is_over_and_not_tried_once_more(): void
	{
		$this->accept();
		$this->link->linked = ChargeResult::declined('');
		$this->funnel->reconcile->heard($this->only());
		self::assertSame(AcceptanceState::Expired, $this->only()->state);
		$this->accept();
		self::assertSame(['charge'], $this->link->asked);
	}

	public function testItHasMailsOfItsOwnAndKeepsNoOtherBack(): void
	{
		$this->accept();
		$this->clock->move('+20 minutes');
		self::assertTrue((new FunnelEnd($this->presentations, $this->acceptances, $this->clock))->isOver(55));
	}

	private function undo(): UndoOffer
	{
		$keepers = $this->createStub(LineKeepers::class);
		return new UndoOffer($this->acceptances, $this->presentations, $this->refunds, $keepers, $this->funnel->giveBack, $this->clock, new UndoWindow(new FixedSettings()));
	}

	private function accept(): OfferOutcome
	{
		$this->presentations->ofOrder(55) !== [] || $this->funnel->arrive->offerFor($this->order);
		$shown = $this->presentations->ofOrder(55)[0];
		try {
			return $this->funnel->answer->accept($this->order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
		} catch (Refusal $refusal) {
			self::fail($refusal->reason);
		}
	}

	private function only(): Acceptance
	{
		$all = $this->acceptances->ofOrder(55);
		self::assertCount(1, $all);
		return $all[0];
	}
}
