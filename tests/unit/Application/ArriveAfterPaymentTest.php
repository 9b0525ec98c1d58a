<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Payment\ChargeAcceptance;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;

/** The first time an offer stands before the thank-you page; from then on arriving passes what is open. */
final class ArriveAfterPaymentTest extends FunnelCase
{
	private ChargeAcceptance $charge;
	private ArriveAfterPayment $arrive;
	private PlacedOrder $order;

	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(10, 9700);
		$this->shop->sell(20, 19700);
		$offer = $this->shop->offer(1, ['product_id' => 20, 'placement' => 'post_purchase']);
		$funnel = FunnelSettings::toFunnel(5, ['first' => 'upsell', 'steps' => ['upsell' => ['offer_id' => 1, 'accepted' => '', 'declined' => '']]]);
		$this->shop->addFunnel(new CompiledFunnel($funnel, [1 => $offer]));
		$this->charge = $this->funnel->charge;
		$this->arrive = $this->funnel->arrive;
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
	}

	public function testLeadsToTheOfferOnce(): void
	{
		$shown = $this->shown();
		self::assertNull($this->arrive->offerFor($this->order));
		self::assertSame(PresentationState::Expired, $this->presentations->find($shown->uuid)?->state);
		self::assertNull($this->arrive->offerFor($this->order));
	}

	public function testAnAnswerThatWasGivenStays(): void
	{
		$shown = $this->shown();
		$this->presentations->answer($shown->uuid, PresentationState::Declined, $this->clock->now());
		self::assertNull($this->arrive->offerFor($this->order));
		self::assertSame(PresentationState::Declined, $this->presentations->find($shown->uuid)?->state);
	}

	public function testMoneyWithoutALineIsSettled(): void
	{
		$accepted = $this->claimed();
		$charging = $accepted->charge(1, 'memory', [], $this->clock->now());
		$this->acceptances->advance($charging);
		$this->acceptances->advance($charging->become(AcceptanceState::Paid, $this->clock->now(), 'tx'));
		$this->arrive->offerFor($this->order);
		self::assertSame(AcceptanceState::Settled, $this->acceptances->find($accepted->uuid)?->state);
		self::assertSame([], $this->charges->captured(), 'Nothing is charged by looking.');
	}

	public function testWhatWasNeverSentIsSentByTheShopperAlone(): void
	{
		$accepted = $this->claimed();
		$this->arrive->offerFor($this->order);
		self::assertSame([], $this->charges->captured());
		$token = new SavedToken('tok', 'visa', '4242');
		self::assertSame(AcceptanceState::Settled, $this->charge->charge($accepted, $token)->state);
		self::assertCount(1, $this->charges->captured());
		self::assertSame(AcceptanceState::Settled, $this->charge->charge($accepted, $token)->state, 'an old copy sends nothing');
		self::assertCount(1, $this->charges->captured());
	}

	private function shown(): Presentation
	{
		$shown = $this->arrive->offerFor($this->order);
		self::assertNotNull($shown);
		return $shown;
	}

	private function claimed(): Acceptance
	{
		$shown = $this->shown();
		$ours = Acceptance::of($shown, $this->clock->now());
		$claimed = $this->acceptances->claim($ours, Consent::give('Yes', 'en_US', $shown->quote->total(), $this->clock->now()));
		self::assertNotNull($claimed);
		return $claimed;
	}
}
