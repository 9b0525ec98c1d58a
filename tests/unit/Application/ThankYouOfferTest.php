<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Tests\Unit\Application\Histories\PriceWords;

/** What is offered on the thank-you page: the last offer of a funnel, or, where the owner has set that, all of them. Rules L9, R9. */
final class ThankYouOfferTest extends FunnelCase
{
	private PlacedOrder $order;

	protected function setUp(): void
	{
		parent::setUp();
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks');
		$this->orders->place($this->order);
		foreach ([30, 31, 32] as $product) {
			$this->shop->sell($product, 4700);
		}
	}

	public function testTheLastOfferComesWhenTheFunnelHasEnded(): void
	{
		$this->sell(['upsell' => 30], last: 32);
		$upsell = $this->led();
		$this->decline($upsell);
		$last = $this->onPage();
		self::assertNotNull($last);
		self::assertSame([Funnel::THANK_YOU, 32], [$last->step, $last->offerId]);
		self::assertEquals($last, $this->onPage(), 'A refresh shows the same.');
		self::assertEquals($upsell->expiresAt, $last->expiresAt, 'And no window begins anew.');
	}

	public function testItComesToWhoLeftAnOfferWithoutAnAnswer(): void
	{
		$this->sell(['upsell' => 30], last: 32);
		$upsell = $this->led();
		self::assertNull($this->funnel->arrive->offerFor($this->order));
		self::assertSame(PresentationState::Expired, $this->presentations->find($upsell->uuid)?->state);
		self::assertSame(32, $this->onPage()?->offerId);
	}

	public function testItComesWhereNothingElseCould(): void
	{
		$this->sell(['upsell' => 99], last: 32);
		self::assertNull($this->funnel->arrive->offerFor($this->order));
		self::assertSame(32, $this->onPage()?->offerId);
	}

	public function testAFunnelMayBeNothingButItsLastOffer(): void
	{
		$this->sell([], last: 32);
		self::assertNull($this->funnel->arrive->offerFor($this->order));
		self::assertSame(32, $this->onPage()?->offerId);
	}

	public function test_R9_answered_it_never_returns(): void
	{
		$this->sell([], last: 32);
		$last = $this->onPage();
		self::assertNotNull($last);
		$this->decline($last);
		self::assertNull($this->onPage());
		self::assertNull($this->funnel->arrive->offerFor($this->order));
	}

	public function test_R9_its_window_ends_it(): void
	{
		$this->sell([], last: 32);
		self::assertNotNull($this->onPage());
		$this->clock->move('+15 minutes');
		self::assertNull($this->onPage());
	}

	public function test_L9_it_counts_among_the_offers_of_its_order(): void
	{
		$this->sell(['upsell' => 30, 'downsell' => 31], last: 32);
		$this->decline($this->led());
		$downsell = $this->funnel->next->open($this->order);
		self::assertNotNull($downsell);
		$this->decline($downsell);
		self::assertNull($this->onPage(), 'Two were shown.');
	}

	public function testNoMoreIsOfferedToWhoseMoneyHasNotCome(): void
	{
		$this->sell(['upsell' => 30], last: 32);
		$this->charges->answerNext(ChargeResult::unknown());
		$this->accept($this->led());
		$this->funnel->arrive->offerFor($this->order);
		self::assertNull($this->onPage());
	}

	public function testAcceptedItIsPaidAndEnds(): void
	{
		$this->sell(['upsell' => 30], last: 32);
		$this->accept($this->led());
		$last = $this->onPage();
		self::assertNotNull($last);
		$this->accept($last);
		self::assertSame(9400, $this->orders->added(55, FakeShop::usd(0))->amount);
		self::assertNull($this->onPage());
	}

	public function testAllOfThemStandThereWhereTheOwnerHasSetThat(): void
	{
		$settings = new FixedSettings(mostOffers: 3, offersOnThankYouPage: true);
		$this->funnel = new WiredFunnel($this->shop, $this->clock, $this->presentations, $this->acceptances, $this->refunds, $this->orders, $this->charges, $settings);
		$this->sell(['upsell' => 30, 'downsell' => 31], last: 32);
		$seen = [];
		for ($view = 0; $view < 4; ++$view) {
			self::assertNull($this->funnel->arrive->offerFor($this->order), 'No page stands before.');
			$here = $this->onPage();
			$seen[] = $here?->offerId;
			$here === null || $this->decline($here);
		}
		self::assertSame([30, 31, 32, null], $seen);
	}

	/** @param array<string, int> $steps product by key, each following when the one before is declined */
	private function sell(array $steps, int $last): void
	{
		$keys = array_keys($steps);
		$tree = [];
		$offers = [$last => $this->shop->offer($last, ['product_id' => $last, 'placement' => 'post_purchase'])];
		foreach ($keys as $number => $key) {
			$tree[$key] = ['offer_id' => $steps[$key], 'accepted' => '', 'declined' => $keys[$number + 1] ?? ''];
			$offers[$steps[$key]] = $this->shop->offer($steps[$key], ['product_id' => $steps[$key], 'placement' => 'post_purchase']);
		}
		$funnel = FunnelSettings::toFunnel(9, ['first' => $keys[0] ?? '', 'steps' => $tree, 'thank_you' => $last]);
		$this->shop->addFunnel(new CompiledFunnel($funnel, $offers));
	}

	private function led(): Presentation
	{
		$shown = $this->funnel->arrive->offerFor($this->order);
		self::assertNotNull($shown);
		return $shown;
	}

	private function onPage(): ?Presentation
	{
		return $this->funnel->arrive->offerOnPage($this->order);
	}

	private function decline(Presentation $shown): void
	{
		$this->funnel->answer->decline($this->order, $shown->uuid);
	}

	private function accept(Presentation $shown): void
	{
		$this->funnel->answer->accept($this->order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
	}
}
