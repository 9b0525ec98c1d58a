<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** Orders in memory: untaxed, with as much stock as they are given. */
final class MemoryOrders implements Orders
{
	/** @var array<int, PlacedOrder> */
	private array $orders = [];

	/** @var array<string, Acceptance> lines by acceptance */
	private array $lines = [];

	/** @var array<int, int> pieces left by product; without an entry there is no limit */
	private array $stock = [];

	public function place(PlacedOrder $order): void
	{
		$this->orders[$order->id] = $order;
	}

	public function stock(int $productId, int $pieces): void
	{
		$this->stock[$productId] = $pieces;
	}

	public function stockOf(int $productId): ?int
	{
		return $this->stock[$productId] ?? null;
	}

	public function find(int $id): ?PlacedOrder
	{
		return $this->orders[$id] ?? null;
	}

	public function quote(PlacedOrder $order, PricedOffer $offer): Quote
	{
		return new Quote(
			$offer->product->id,
			$offer->offer->quantity,
			$offer->price->times($offer->offer->quantity),
			$offer->product->regularPrice->times($offer->offer->quantity),
		);
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		$left = $this->stock[$acceptance->quote->productId] ?? null;
		if ($left === null) {
			return true;
		}
		if ($left < $acceptance->quote->quantity) {
			return false;
		}
		$this->stock[$acceptance->quote->productId] = $left - $acceptance->quote->quantity;
		return true;
	}

	public function returnStock(Acceptance $acceptance): void
	{
		if (isset($this->stock[$acceptance->quote->productId])) {
			$this->stock[$acceptance->quote->productId] += $acceptance->quote->quantity;
		}
	}

	public function addLine(Acceptance $acceptance): void
	{
		$this->lines[$acceptance->uuid] ??= $acceptance;
	}

	/** What accepted offers added to an order. */
	public function added(int $orderId, Money $zero): Money
	{
		$sum = $zero;
		foreach ($this->lines as $line) {
			if ($line->orderId === $orderId) {
				$sum = $sum->plus($line->quote->total());
			}
		}
		return $sum;
	}
}
