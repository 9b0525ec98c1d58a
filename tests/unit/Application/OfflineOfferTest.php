<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\OfferOutcome;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Refusal;
use Encore\Tests\Unit\Application\Histories\PriceWords;

/** An order that is paid on delivery takes an accepted offer, and nobody is charged. Rules L6, R1, R2, R5, R6. */
final class OfflineOfferTest extends FunnelCase
{
	private PlacedOrder $order;

	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(30, 1290);
		$this->shop->sell(31, 700);
		$this->orders->stock(30, 5);
		$this->place('cod');
		$this->shop->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel(9, ['first' => 'upsell', 'steps' => [
			'upsell' => ['offer_id' => 20, 'accepted' => 'second', 'declined' => ''],
			'second' => ['offer_id' => 21, 'accepted' => '', 'declined' => ''],
		]]), [
			20 => $this->shop->offer(20, ['product_id' => 30, 'placement' => 'post_purchase', 'quantity' => 2]),
			21 => $this->shop->offer(21, ['product_id' => 31, 'placement' => 'post_purchase']),
		]));
	}

	public function testItJoinsTheOrderAndNothingIsCharged(): void
	{
		$shown = $this->arrive();
		self::assertSame(PaymentWay::Offline, $shown->way);
		$outcome = $this->accept($shown);
		$added = $this->row($shown);
		self::assertSame([AcceptanceState::Settled, PaymentWay::Offline, 'cod'], [$added->state, $added->way, $added->gateway]);
		self::assertSame([0, ''], [$added->attempt, $added->transactionId], 'no attempt at all');
		self::assertNull($this->acceptances->attempt($shown->uuid, 1));
		self::assertSame(2580, $this->orders->added(55, FakeShop::usd(0))->amount);
		self::assertSame(3, $this->orders->stockOf(30));
		self::assertSame(21, $outcome->next?->offerId, 'the funnel goes on as after a payment');
		$this->assertNobodyWasAsked();
	}

	public function test_R1_twice_is_once(): void
	{
		$shown = $this->arrive();
		$this->accept($shown);
		self::assertSame('settled', $this->accept($shown)->state);
		self::assertSame(2580, $this->orders->added(55, FakeShop::usd(0))->amount);
		self::assertSame(3, $this->orders->stockOf(30));
	}

	public function test_R6_the_last_piece_was_sold_elsewhere(): void
	{
		$shown = $this->arrive();
		$this->orders->stock(30, 1);
		$outcome = $this->accept($shown);
		self::assertSame(['declined_final', 'out_of_stock', null], [$outcome->state, $outcome->reason(), $outcome->next]);
		self::assertSame(1, $this->orders->stockOf(30));
		self::assertFalse($this->orders->hasLine($this->row($shown)));
	}

	public function test_R5_an_order_that_takes_nothing_any_more_keeps_its_pieces(): void
	{
		$shown = $this->arrive();
		$this->orders->close(55);
		$outcome = $this->accept($shown);
		self::assertSame(['declined_final', 'order_closed'], [$outcome->state, $outcome->reason()]);
		self::assertSame(5, $this->orders->stockOf(30));
	}

	public function test_L6_paid_by_now_the_shopper_decides_again_about_a_charge(): void
	{
		$shown = $this->arrive();
		$this->place('');
		try {
			$this->accept($shown);
			self::fail('Nothing was said of a charge.');
		} catch (Refusal $refusal) {
			self::assertSame('consent_changed', $refusal->reason);
		}
		self::assertNull($this->acceptances->find($shown->uuid));
		self::assertSame(PaymentWay::Charge, $this->presentations->find($shown->uuid)?->way);
		$this->assertNobodyWasAsked();
	}

	public function testAnOrderThatDoesNotWaitForItsMoneyTakesNone(): void
	{
		$this->place('bacs', 'not_awaited');
		self::assertNull($this->funnel->arrive->offerFor($this->order));
		self::assertSame('not_awaited', $this->funnel->traces->ofOrder(55)[0]['reason']);
	}

	public function testAFileIsNotHandedOutBeforeItIsPaid(): void
	{
		$this->shop->sell(30, 1290, isFile: true);
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', offline: 'cod', givesFiles: true);
		self::assertNull($this->funnel->arrive->offerFor($this->order));
		self::assertSame('file_unpaid', $this->funnel->traces->ofOrder(55)[0]['reason']);
		$this->place('bacs');
		self::assertNotNull($this->funnel->next->first($this->order), 'where files wait for the money, it may join');
	}

	public function test_R2_cut_off_before_it_was_added_the_next_click_adds_it(): void
	{
		$shown = $this->arrive();
		$claimed = $this->acceptances->claim(Acceptance::of($shown, $this->clock->now()), Consent::give('x', 'en_US', $shown->quote->total(), $this->clock->now()));
		self::assertNotNull($claimed);
		$open = $this->funnel->answer->open($this->order);
		self::assertSame('not_added', $open->reason());
		self::assertSame('settled', $this->accept($shown)->state);
		self::assertSame(2580, $this->orders->added(55, FakeShop::usd(0))->amount);
	}

	public function test_R2_and_where_nobody_clicks_again_it_ends_with_its_window(): void
	{
		$shown = $this->arrive();
		$this->acceptances->claim(Acceptance::of($shown, $this->clock->now()), Consent::give('x', 'en_US', $shown->quote->total(), $this->clock->now()));
		$this->clock->move('+16 minutes');
		$this->funnel->reconcile->run();
		self::assertSame(AcceptanceState::Expired, $this->row($shown)->state);
		self::assertFalse($this->orders->hasLine($this->row($shown)));
	}

	public function testTakenBackOnlyTheLineGoesOut(): void
	{
		$shown = $this->arrive();
		$this->accept($shown);
		$undone = $this->funnel->giveBack->begin($this->row($shown));
		self::assertSame(AcceptanceState::Undone, $undone->state);
		self::assertFalse($this->orders->hasLine($undone));
		self::assertSame(5, $this->orders->stockOf(30));
		$this->assertNobodyWasAsked();
	}

	public function testTakenBackAtTheMomentInWhichItIsPaidItStays(): void
	{
		$shown = $this->arrive();
		$this->accept($shown);
		$this->orders->close(55);
		$kept = $this->funnel->giveBack->begin($this->row($shown));
		self::assertSame(AcceptanceState::Settled, $kept->state);
		self::assertTrue($this->orders->hasLine($kept));
		self::assertSame(3, $this->orders->stockOf(30));
		self::assertSame(["{$shown->uuid}: settled"], $this->orders->told);
	}

	private function place(string $offline, string $keptOut = ''): void
	{
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', $keptOut, offline: $offline);
		$this->orders->place($this->order);
	}

	private function arrive(): Presentation
	{
		$shown = $this->funnel->arrive->offerFor($this->order);
		self::assertNotNull($shown);
		return $shown;
	}

	private function accept(Presentation $shown): OfferOutcome
	{
		return $this->funnel->answer->accept($this->order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
	}

	private function row(Presentation $shown): Acceptance
	{
		$row = $this->acceptances->find($shown->uuid);
		self::assertNotNull($row);
		return $row;
	}

	private function assertNobodyWasAsked(): void
	{
		self::assertSame([], $this->charges->captured());
		self::assertSame([], $this->charges->refunds());
	}
}
