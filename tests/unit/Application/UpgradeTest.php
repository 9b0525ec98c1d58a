<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Product;
use Encore\Domain\Refusal;
use Encore\Tests\Unit\Application\Histories\PriceWords;

/** An upgrade is sold at the difference to what called it up. Rule L6. */
final class UpgradeTest extends FunnelCase
{
	private const BASIC = 10;
	private const MIDDLE = 11;
	private const PRO = 30;

	/** What was bought instead of the rest. */
	private int $replaced = 0;

	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->sell(self::BASIC, 3900);
		$this->shop->sell(self::MIDDLE, 5900);
		$this->shop->sell(self::PRO, 9900);
		$this->sellUpgrade([self::BASIC, self::MIDDLE]);
	}

	public function test_L6_the_difference_is_quoted_and_charged_and_says_what_it_is_to(): void
	{
		$shown = $this->shown([self::BASIC]);
		self::assertSame(6000, $shown?->quote->total()->amount);
		self::assertSame(self::BASIC, $shown->quote->main()->upgraded);
		self::assertSame($shown->quote->toArray(), \Encore\Domain\Offer\Quote::fromJson((string) json_encode($shown->quote->toArray()))->toArray());
		$this->funnel->answer->accept($this->order([self::BASIC]), $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
		self::assertSame(6000, $this->orders->added(55, FakeShop::usd(0))->amount);
	}

	public function testOfSeveralTheDearestMakesTheLeastDifference(): void
	{
		self::assertSame(4000, $this->shown([self::BASIC, self::MIDDLE])?->quote->total()->amount);
	}

	public function testTheDearestByThePriceThatTheDifferenceIsReckonedFrom(): void
	{
		$this->shop->put(new Product(self::MIDDLE, 'On sale', FakeShop::usd(5900), salePrice: FakeShop::usd(900)));
		self::assertSame(4000, $this->shown([self::BASIC, self::MIDDLE])?->quote->total()->amount);
	}

	public function test_L6_a_price_of_what_was_bought_that_changes_meanwhile_is_asked_anew(): void
	{
		$shown = $this->shown([self::BASIC]);
		self::assertNotNull($shown);
		$this->shop->sell(self::BASIC, 2900);
		try {
			$this->funnel->answer->accept($this->order([self::BASIC]), $shown->uuid, Consent::version(PriceWords::of($shown)), 'en_US');
			self::fail('charged');
		} catch (Refusal $refusal) {
			self::assertSame('price_changed', $refusal->reason);
		}
		self::assertSame([], $this->charges->captured());
	}

	public function testWhatAnotherItemStandsInForWasNotBought(): void
	{
		$this->replaced = 12;
		self::assertNull($this->shown([self::BASIC]));
	}

	public function testWhatIsNoUpgradeIsNotOffered(): void
	{
		$this->sellUpgrade([self::BASIC], type: 'categories');
		self::assertNull($this->shown([self::BASIC]), 'Nobody says which of its products was bought.');
		$this->sellUpgrade([self::PRO]);
		self::assertNull($this->shown([self::PRO]), 'It costs nothing more.');
	}

	/** @param list<int> $ids */
	private function sellUpgrade(array $ids, string $type = 'products'): void
	{
		$offer = $this->shop->offer(20, ['product_id' => self::PRO, 'placement' => 'post_purchase', 'price' => ['type' => 'regular', 'difference' => true]]);
		$funnel = FunnelSettings::toFunnel(9, ['trigger' => ['type' => $type, 'ids' => $ids], 'first' => 'a', 'steps' => ['a' => ['offer_id' => 20, 'accepted' => '', 'declined' => '']]]);
		$this->shop->addFunnel(new CompiledFunnel($funnel, [20 => $offer]));
	}

	/** @param list<int> $bought */
	private function shown(array $bought): ?Presentation
	{
		return $this->funnel->arrive->offerFor($this->order($bought));
	}

	/** @param list<int> $bought */
	private function order(array $bought): PlacedOrder
	{
		$order = new PlacedOrder(55, 'key', 0, 'USD', new Basket($bought, [], array_fill_keys($this->replaced === 0 ? $bought : [$this->replaced], 1)), false, '/thanks');
		$this->orders->place($order);
		return $order;
	}
}
