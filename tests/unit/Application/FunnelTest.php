<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\AcceptOffer;
use Encore\Application\Answer\DeclineOffer;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\NextOffer;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Refusal;

/** The way from a paid order through upsell and downsell, on ports in memory. Rules L6, L9, L14, R1, R2, R4, R7. */
final class FunnelTest extends FunnelCase
{
	private const CONSENT = 'Visa ending in 4242 will be charged $197.00.';

	private NextOffer $next;
	private AcceptOffer $accept;
	private DeclineOffer $decline;
	private ReconcileAcceptances $reconcile;
	private PlacedOrder $order;

	protected function setUp(): void
	{
		parent::setUp();
		$this->next = $this->funnel->next;
		$this->accept = $this->funnel->accept;
		$this->decline = $this->funnel->decline;
		$this->reconcile = $this->funnel->reconcile;
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
		$this->sellFunnel();
	}

	public function testTheUpsellComesFirstAndStaysTheSame(): void
	{
		$shown = $this->present();
		self::assertSame(20, $shown->offerId);
		self::assertSame(19700, $shown->quote->total()->amount);
		$this->clock->move('+14 minutes');
		self::assertEquals($shown, $this->next(), 'a refresh shows the same, with the same end');
	}

	public function testAcceptingChargesOnceAndAddsTheLine(): void
	{
		$accepted = $this->accept($this->present());
		self::assertSame(AcceptanceState::Settled, $accepted->state);
		self::assertCount(1, $this->charges->captured());
		self::assertSame(19700, $this->charges->captured()[0]->amount->amount);
		self::assertSame(19700, $this->added());
		self::assertSame('paid', $this->acceptances->outcome($accepted->uuid, 1));
		self::assertNull($this->next(), 'the funnel ends after an accepted upsell');
	}

	public function test_R1_a_second_click_gets_the_same_acceptance(): void
	{
		$shown = $this->present();
		$first = $this->accept($shown);
		self::assertEquals($first, $this->accept($shown));
		self::assertCount(1, $this->charges->captured());
		self::assertSame(19700, $this->added());
	}

	public function test_R4_declined_in_one_tab_cannot_be_accepted_in_the_other(): void
	{
		$shown = $this->present();
		$this->decline->decline($this->order, $shown->uuid);
		$this->assertRefused('already_answered', fn() => $this->accept($shown));
		self::assertSame([], $this->charges->captured());
	}

	public function test_R4_accepted_in_one_tab_cannot_be_declined_in_the_other(): void
	{
		$shown = $this->present();
		$this->accept($shown);
		$this->assertRefused('already_answered', fn() => $this->decline->decline($this->order, $shown->uuid));
	}

	public function testADeclinedUpsellLeadsToTheDownsellAndThenToTheEnd(): void
	{
		$this->decline->decline($this->order, $this->present()->uuid);
		$downsell = $this->present();
		self::assertSame(21, $downsell->offerId);
		$this->decline->decline($this->order, $downsell->uuid);
		$this->decline->decline($this->order, $downsell->uuid);
		self::assertNull($this->next());
	}

	public function test_L9_the_window_ends_the_funnel_and_does_not_restart(): void
	{
		$shown = $this->present();
		$this->clock->move('+15 minutes');
		$this->assertRefused('offer_expired', fn() => $this->accept($shown));
		self::assertNull($this->next());
	}

	public function test_L9_an_offer_that_was_said_to_have_ended_stays_ended(): void
	{
		$shown = $this->present();
		$this->sellFunnel(isOn: false);
		$this->assertRefused('offer_expired', fn() => $this->accept($shown));
		$this->sellFunnel();
		$this->assertRefused('already_answered', fn() => $this->accept($shown));
		self::assertNull($this->next());
		self::assertSame([], $this->charges->captured());
	}

	public function test_L9_no_more_than_the_set_number_of_offers(): void
	{
		$this->sellFunnel(thirdStep: true);
		$this->decline->decline($this->order, $this->present()->uuid);
		$this->decline->decline($this->order, $this->present()->uuid);
		self::assertNull($this->next());
	}

	public function test_L6_a_changed_price_charges_nothing_and_shows_the_new_one(): void
	{
		$shown = $this->present();
		$this->shop->sell(30, 20700);
		$this->assertRefused('price_changed', fn() => $this->accept($shown));
		self::assertSame([], $this->charges->captured());
		self::assertSame(20700, $this->present()->quote->total()->amount);
		self::assertSame(AcceptanceState::Settled, $this->accept($this->present())->state);
		self::assertSame(20700, $this->added());
	}

	public function test_L14_other_words_are_another_consent(): void
	{
		$shown = $this->present();
		$this->assertRefused('consent_changed', fn() => $this->accept->accept(
			$this->order,
			$shown,
			static fn(): string => self::CONSENT,
			Consent::version('other words'),
			'en_US',
		));
		$accepted = $this->accept($shown);
		$consent = $this->acceptances->consent($accepted->uuid);
		self::assertSame(self::CONSENT, $consent?->text);
		self::assertSame(19700, $consent->amount->amount);
	}

	public function testADeclinedCardMovesNothing(): void
	{
		$this->orders->stock(30, 3);
		$this->shop->sell(30, 19700, stock: 3);
		$this->charges->answerNext(ChargeResult::declined('Your card was declined.'));
		$accepted = $this->accept($this->present());
		self::assertSame(AcceptanceState::Declined, $accepted->state);
		self::assertSame('Your card was declined.', $accepted->message);
		self::assertSame(3, $this->orders->stockOf(30));
		self::assertSame(0, $this->added());
	}

	public function testALostAnswerIsUnknownAndNeverSentAgain(): void
	{
		$this->charges->answerNext(new \RuntimeException('time-out'));
		$shown = $this->present();
		$first = $this->accept($shown);
		self::assertSame(AcceptanceState::Unknown, $first->state);
		self::assertEquals($first, $this->accept($shown));
		self::assertSame(0, $this->added());
		self::assertCount(1, $this->shop->errors);
	}

	public function testTheLastPieceSoldElsewhereIsNotCharged(): void
	{
		$this->orders->stock(30, 0);
		$accepted = $this->accept($this->present());
		self::assertSame(AcceptanceState::DeclinedFinal, $accepted->state);
		self::assertSame('out_of_stock', $accepted->message);
		self::assertSame([], $this->charges->captured());
	}

	public function test_R7_without_a_token_there_is_no_offer(): void
	{
		$shown = $this->present();
		$this->charges->loseToken();
		$this->assertRefused('cannot_charge', fn() => $this->accept($shown));
		$this->decline->decline($this->order, $shown->uuid);
		self::assertNull($this->next());
	}

	public function test_L6_where_it_would_be_paid_for_in_another_way_by_now_the_shopper_decides_again(): void
	{
		$shown = $this->present();
		$this->presentations->revise($shown->withWay(PaymentWay::PayLink));
		$this->assertRefused('consent_changed', fn() => $this->accept($shown));
		self::assertSame([], $this->charges->captured());
		self::assertSame(PaymentWay::Charge, $this->present()->way, 'the words of the way that is open now are shown');
		$accepted = $this->accept($shown);
		self::assertSame([AcceptanceState::Settled, PaymentWay::Charge], [$accepted->state, $accepted->way]);
	}

	public function testAnUnpaidOrderSeesNothing(): void
	{
		$unpaid = new PlacedOrder(56, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', 'not_paid');
		self::assertNull($this->next->first($unpaid));
	}

	public function testAnotherOrdersPresentationIsNotFound(): void
	{
		$shown = $this->present();
		$other = new PlacedOrder(57, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->assertRefused('not_found', fn() => $this->accept->accept($other, $shown, static fn(): string => 'x', 'y', 'en_US'));
		$this->assertRefused('not_found', fn() => $this->decline->decline($other, $shown->uuid));
	}

	public function test_R2_money_that_arrived_before_a_crash_is_settled_on_the_next_look(): void
	{
		$shown = $this->present();
		$claimed = Acceptance::of($shown, $this->clock->now());
		$this->acceptances->claim($claimed, Consent::give(self::CONSENT, 'en_US', $shown->quote->total(), $this->clock->now()));
		$charging = $claimed->charge(1, 'memory', [], $this->clock->now());
		$this->acceptances->advance($charging);
		$this->acceptances->advance($charging->become(AcceptanceState::Paid, $this->clock->now(), 'ch_1'));
		$this->clock->move('+2 minutes');
		$this->reconcile->run();
		self::assertSame(AcceptanceState::Settled, $this->acceptances->find($shown->uuid)?->state);
		self::assertSame(19700, $this->added());
		self::assertSame([], $this->charges->captured());
	}

	public function test_R1_who_comes_late_does_not_add_an_item_that_was_taken_back_meanwhile(): void
	{
		$shown = $this->present();
		$claimed = Acceptance::of($shown, $this->clock->now());
		$this->acceptances->claim($claimed, Consent::give(self::CONSENT, 'en_US', $shown->quote->total(), $this->clock->now()));
		$charging = $claimed->charge(1, 'memory', [], $this->clock->now());
		$paid = $charging->become(AcceptanceState::Paid, $this->clock->now(), 'ch_1');
		$this->acceptances->advance($charging);
		$this->acceptances->advance($paid);
		$settled = $this->funnel->settle->settle($paid);
		self::assertSame(AcceptanceState::Undone, $this->funnel->giveBack->begin($settled)->state);

		self::assertSame(AcceptanceState::Undone, $this->funnel->settle->settle($paid)->state);

		self::assertSame(0, $this->added());
	}

	public function testPhysicalGoodsNeedAShippedOrder(): void
	{
		$this->shop->sell(30, 19700, needsShipping: true);
		$this->shop->sell(31, 4700, needsShipping: true);
		self::assertNull($this->next());
	}

	private function sellFunnel(bool $thirdStep = false, bool $isOn = true): void
	{
		$this->shop->sell(30, 19700);
		$this->shop->sell(31, 4700);
		$steps = [
			'upsell' => ['offer_id' => 20, 'accepted' => '', 'declined' => 'downsell'],
			'downsell' => ['offer_id' => 21, 'accepted' => '', 'declined' => $thirdStep ? 'last' : ''],
		];
		if ($thirdStep) {
			$steps['last'] = ['offer_id' => 22, 'accepted' => '', 'declined' => ''];
		}
		$this->shop->addFunnel(new CompiledFunnel(
			FunnelSettings::toFunnel(9, ['first' => 'upsell', 'steps' => $steps]),
			[
				20 => $this->shop->offer(20, ['product_id' => 30, 'placement' => 'post_purchase', 'enabled' => $isOn]),
				21 => $this->shop->offer(21, ['product_id' => 31, 'placement' => 'post_purchase']),
				22 => $this->shop->offer(22, ['product_id' => 31, 'placement' => 'post_purchase']),
			],
		));
	}

	/** What a shopper sees next: the first step, or what follows the last answer. */
	private function next(): ?Presentation
	{
		$shown = $this->presentations->ofOrder($this->order->id);
		return $shown === [] ? $this->next->first($this->order) : $this->next->after($this->order, end($shown)->uuid);
	}

	private function present(): Presentation
	{
		$presentation = $this->next();
		self::assertNotNull($presentation);
		return $presentation;
	}

	private function accept(Presentation $presentation): Acceptance
	{
		return $this->accept->accept($this->order, $this->presentations->find($presentation->uuid), static fn(): string => self::CONSENT, Consent::version(self::CONSENT), 'en_US');
	}

	private function added(): int
	{
		return $this->orders->added(55, FakeShop::usd(0))->amount;
	}

	/** @param callable(): mixed $call */
	private function assertRefused(string $reason, callable $call): void
	{
		try {
			$call();
			self::fail("not refused as {$reason}");
		} catch (Refusal $refusal) {
			self::assertSame($reason, $refusal->reason);
		}
	}
}
