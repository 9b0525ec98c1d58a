<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Tests\Unit\Application\Histories\PriceWords;

/** For each order: which offers were considered, and the first reason that kept each out, or that it was shown. */
final class TraceTest extends FunnelCase
{
	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(30, 19700);
		$this->shop->sell(31, 4700);
		$this->sell(9, 'upsell', 20, 30);
	}

	public function testAnOfferThatWasShownSaysSo(): void
	{
		self::assertNotNull($this->funnel->arrive->offerFor($this->order()));
		self::assertSame(['9 upsell 20 '], $this->told());
	}

	public function testEachFunnelThatWasPassedOverSaysWhy(): void
	{
		$this->shop->sell(30, 19700, needsShipping: true);
		$this->shop->sell(31, 4700, stock: 0);
		$this->shop->sell(32, 1900);
		$this->sell(10, 'second', 22, 32);
		self::assertNotNull($this->funnel->arrive->offerFor($this->order()));
		self::assertSame(['9 upsell 20 needs_shipment', '9 downsell 21 out_of_stock', '10 second 22 '], $this->told());
	}

	public function testWhatCannotBeShownIsPassedAsIfItWereDeclined(): void
	{
		$this->shop->sell(30, 19700, needsShipping: true);
		self::assertSame('downsell', $this->funnel->arrive->offerFor($this->order())?->step);
		self::assertSame(['9 upsell 20 needs_shipment', '9 downsell 21 '], $this->told());
	}

	public function testWithoutACardThatCanBeChargedItSaysThat(): void
	{
		$this->charges->loseToken();
		self::assertNull($this->funnel->arrive->offerFor($this->order()));
		self::assertSame(['9 upsell 20 cannot_charge'], $this->told());
	}

	public function testAnOrderThatTakesNothingSaysThat(): void
	{
		self::assertNull($this->funnel->arrive->offerFor($this->order('refunded')));
		self::assertSame(['9 upsell 20 refunded'], $this->told());
	}

	public function testWhatFollowsAnAnswerIsAdded(): void
	{
		$order = $this->order();
		$shown = $this->funnel->arrive->offerFor($order);
		self::assertNotNull($shown);
		$this->shop->sell(31, 4700, stock: 0);
		$this->funnel->answer->decline($order, $shown->uuid);
		self::assertSame(['9 upsell 20 ', '9 downsell 21 out_of_stock'], $this->told());
	}

	public function testNothingIsWrittenTwiceAndNothingWhereNothingWasConsidered(): void
	{
		$order = $this->order();
		$shown = $this->funnel->arrive->offerFor($order);
		self::assertNotNull($shown);
		$this->funnel->next->first($order);
		$this->funnel->answer->accept($order, $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
		$this->funnel->arrive->offerFor($order);
		self::assertSame(['9 upsell 20 '], $this->told());
		self::assertSame([], $this->funnel->traces->ofOrder(56));
	}

	private function sell(int $funnel, string $step, int $offer, int $product): void
	{
		$steps = [
			$step => ['offer_id' => $offer, 'accepted' => '', 'declined' => 'downsell'],
			'downsell' => ['offer_id' => 21, 'accepted' => '', 'declined' => ''],
		];
		$this->shop->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel($funnel, ['first' => $step, 'steps' => $steps]), [
			21 => $this->shop->offer(21, ['product_id' => 31, 'placement' => 'post_purchase']),
			$offer => $this->shop->offer($offer, ['product_id' => $product, 'placement' => 'post_purchase']),
		]));
	}

	private function order(string $keptOut = ''): PlacedOrder
	{
		$order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', $keptOut);
		$this->orders->place($order);
		return $order;
	}

	/** @return list<string> funnel, step, offer, reason */
	private function told(): array
	{
		return array_map(
			static fn(array $entry): string => "{$entry['funnel_id']} {$entry['step']} {$entry['offer_id']} {$entry['reason']}",
			$this->funnel->traces->ofOrder(55),
		);
	}
}
