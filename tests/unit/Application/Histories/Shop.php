<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Funnel\OfferPlace;
use Encore\Application\Payment\GiveBack;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Preview\MemoryAcceptances;
use Encore\Preview\MemoryOrders;
use Encore\Preview\MemoryPresentations;
use Encore\Preview\MemoryRefunds;
use Encore\Tests\Unit\Application\FakeShop;
use Encore\Tests\Unit\Application\FixedClock;
use Encore\Tests\Unit\Application\FixedSettings;
use Encore\Tests\Unit\Application\WiredFunnel;

/** A shop in memory with one order, paid or to be paid on delivery, and a funnel drawn by chance. */
final class Shop
{
	public const PRODUCTS = [30, 31, 32];
	private const FIRST_OFFER = 20;

	public readonly FakeShop $goods;
	public readonly FixedClock $clock;
	public readonly MemoryOrders $orders;
	public readonly FakeProvider $provider;
	public readonly MemoryPresentations $presentations;
	public readonly MemoryAcceptances $acceptances;
	public readonly MemoryRefunds $refunds;
	public readonly bool $isIdempotent;
	public readonly GiveBack $giveBack;
	public readonly AnswerOffer $answer;
	public readonly ReconcileAcceptances $reconcile;
	public readonly ArriveAfterPayment $arrive;
	public readonly PlacedOrder $order;
	public readonly OfferPlace $place;

	/** mt_srand() decides what is drawn. */
	public function __construct()
	{
		$this->goods = new FakeShop();
		$this->clock = new FixedClock();
		$this->orders = new MemoryOrders();
		$isLink = mt_rand(1, 5) === 1;
		$this->provider = new FakeProvider($this->clock, $this->isIdempotent = $isLink || mt_rand(1, 3) > 1, $isLink);
		$this->presentations = new MemoryPresentations();
		$this->acceptances = new MemoryAcceptances($this->presentations);
		$this->refunds = new MemoryRefunds();
		$presentations = new SteppedPresentations($this->presentations);
		$acceptances = new SteppedAcceptances($this->acceptances);
		$orders = new SteppedOrders($this->orders);
		$charges = new SteppedCharges($this->provider);
		$settings = new FixedSettings(mostOffers: mt_rand(1, 3), offersOnThankYouPage: mt_rand(1, 4) === 1);
		$this->place = new OfferPlace($settings);
		$funnel = new WiredFunnel(
			$this->goods,
			$this->clock,
			$presentations,
			$acceptances,
			new SteppedRefunds($this->refunds),
			$orders,
			$charges,
			$settings,
		);
		$this->giveBack = $funnel->giveBack;
		$this->answer = $funnel->answer;
		$this->arrive = $funnel->arrive;
		$this->reconcile = $funnel->reconcile;
		$offline = mt_rand(1, 5) === 1 ? 'cod' : '';
		$whyLinked = $offline === '' && mt_rand(1, 4) === 1 ? PlacedOrder::FINISHED : '';
		$this->order = new PlacedOrder(55, 'key', 0, 'USD', new Basket([10], []), false, '/thanks', offline: $offline, whyLinked: $whyLinked);
		$this->orders->place($this->order);
		$this->openFunnel();
	}

	public function changePrice(): void
	{
		$this->goods->sell(self::PRODUCTS[mt_rand(0, 2)], 100 * mt_rand(1, 300));
	}

	/** Pieces that another shopper takes or the owner brings: the count of the update is not that of the page. */
	public function changeStock(): void
	{
		$this->orders->stock(self::PRODUCTS[mt_rand(0, 2)], mt_rand(0, 2));
	}

	/** Every way from step to step, and now and then the same offer in two of them. */
	private function openFunnel(): void
	{
		array_map(fn(int $id) => $this->goods->sell($id, 100 * mt_rand(1, 300)), self::PRODUCTS);
		$keys = ['upsell', 'downsell', 'extra', 'last'];
		$steps = [];
		$offers = [];
		foreach ($keys as $number => $key) {
			$id = self::FIRST_OFFER + (mt_rand(1, 5) === 1 ? 0 : $number);
			$offers[$id] = $this->goods->offer($id, [
				'product_id' => self::PRODUCTS[$id % 3],
				'placement' => 'post_purchase',
				'quantity' => mt_rand(1, 2),
				'bundle' => $this->bundle($id),
				'price' => mt_rand(1, 4) === 1 ? ['type' => 'fixed', 'value' => (string) mt_rand(1, 300)] : ['type' => 'regular'],
			]);
			$later = ['', ...array_slice($keys, $number + 1)];
			$steps[$key] = [
				'offer_id' => $id,
				'accepted' => $later[mt_rand(0, count($later) - 1)],
				'declined' => $later[mt_rand(0, count($later) - 1)],
			];
		}
		$thankYou = mt_rand(1, 2) === 1 ? 0 : self::FIRST_OFFER + count($keys);
		$offers += [$thankYou => $this->goods->offer($thankYou, ['product_id' => self::PRODUCTS[1], 'placement' => 'post_purchase'])];
		$this->goods->addFunnel(new CompiledFunnel(FunnelSettings::toFunnel(9, ['first' => 'upsell', 'steps' => $steps, 'thank_you' => $thankYou]), $offers));
	}

	/** @return list<array{product_id: int, quantity: int}> what comes with an offer: often nothing, else products of other offers */
	private function bundle(int $offer): array
	{
		$parts = [];
		for ($more = 1; $more <= max(0, mt_rand(-1, 2)); ++$more) {
			$parts[] = ['product_id' => self::PRODUCTS[($offer + $more) % 3], 'quantity' => mt_rand(1, 2)];
		}
		return $parts;
	}
}
