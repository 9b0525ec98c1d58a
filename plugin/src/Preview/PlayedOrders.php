<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\LineKeepers;
use Encore\Application\Ports\LinkedOrders;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Ports\Scenes;
use Encore\Application\ThankYou\LinkedOrder;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** The order of a walkthrough: the shop prices it, and what joins it is kept in memory. */
final class PlayedOrders implements Orders, LineKeepers, LinkedOrders
{
	/** @param \Closure(Scene): string $thanks the address of its thank-you page */
	public function __construct(
		private readonly MemoryOrders $memory,
		private readonly PlayedShop $shop,
		private readonly Scenes $scenes,
		private readonly \Closure $thanks,
	) {
	}

	public function find(int $id): ?PlacedOrder
	{
		$scene = $this->scenes->current();
		if ($scene === null || $scene->id !== $id) {
			return null;
		}
		try {
			return $this->shop->order($scene, $this->memory->joined($id))->playedAs($id, $scene->key, ($this->thanks)($scene));
		} catch (Refusal) {
			return null;
		}
	}

	public function quote(PlacedOrder $order, PricedOffer $offer): ?Quote
	{
		$scene = $this->scenes->current();
		return $scene === null || $scene->id !== $order->id ? throw Refusal::because('not_priced') : $this->shop->quote($scene, $this->memory->joined($order->id), $offer);
	}

	public function countedPieces(Acceptance $acceptance): array
	{
		return $this->shop->countedPieces($acceptance->quote);
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		return $this->memory->takeStock($acceptance);
	}

	public function returnStock(Acceptance $acceptance): void
	{
		$this->memory->returnStock($acceptance);
	}

	public function addLine(Acceptance $acceptance, ?callable $first = null): void
	{
		$this->memory->addLine($acceptance, $first);
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		return $this->memory->takeLine($acceptance);
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return $this->memory->hasLine($acceptance);
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		$this->memory->tellOwner($acceptance, $moved);
	}

	/** Nobody does anything with it. */
	public function keeps(Acceptance $acceptance): string
	{
		return '';
	}

	/** None is made. */
	public function show(Acceptance $acceptance): ?LinkedOrder
	{
		return null;
	}
}
