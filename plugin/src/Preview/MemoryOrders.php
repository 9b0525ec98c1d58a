<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** Orders in memory: untaxed, with as much stock as they are given. */
final class MemoryOrders implements Orders
{
	/** @var array<int, PlacedOrder> */
	private array $orders = [];

	/** @var array<string, Acceptance> lines by acceptance */
	private array $lines = [];

	/** @var array<int, int> pieces left by product; without an entry there is no limit */
	private array $stock = [];

	/** @var array<string, int> pieces by acceptance */
	private array $held = [];

	/** @var array<int, true> orders that take no lines */
	private array $closed = [];

	/** @var array<string, int> linked orders that were made, by acceptance */
	private array $own = [];

	/** @var list<string> what the owner was told */
	public array $told = [];

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

	public function countedPieces(Acceptance $acceptance): int
	{
		return isset($this->stock[$acceptance->quote->productId]) ? $acceptance->quote->quantity : 0;
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		$left = $this->stock[$acceptance->quote->productId] ?? null;
		if ($acceptance->taken === 0 || $left === null) {
			return true;
		}
		if ($left < $acceptance->taken) {
			return false;
		}
		$this->stock[$acceptance->quote->productId] = $left - $acceptance->taken;
		$this->held[$acceptance->uuid] = ($this->held[$acceptance->uuid] ?? 0) + $acceptance->taken;
		return true;
	}

	public function returnStock(Acceptance $acceptance): void
	{
		if (isset($this->stock[$acceptance->quote->productId])) {
			$this->stock[$acceptance->quote->productId] += $acceptance->taken;
			$this->held[$acceptance->uuid] = ($this->held[$acceptance->uuid] ?? 0) - $acceptance->taken;
		}
	}

	/** Pieces that were taken for it, or its line has, and that were not given back. */
	public function held(Acceptance $acceptance): int
	{
		return $this->held[$acceptance->uuid] ?? 0;
	}

	/** Pieces that its line has. */
	public function piecesOfLine(Acceptance $acceptance): int
	{
		return $this->lines[$acceptance->uuid]->taken ?? 0;
	}

	/** How many linked orders were made for it. */
	public function ownOrders(Acceptance $acceptance): int
	{
		return $this->own[$acceptance->uuid] ?? 0;
	}

	/** From now on an order takes no lines, and nothing more is sold after it. */
	public function close(int $orderId): void
	{
		$this->closed[$orderId] = true;
	}

	public function addLine(Acceptance $acceptance, ?callable $first = null): void
	{
		if (!$this->hasLine($acceptance) && isset($this->closed[$acceptance->orderId])) {
			throw Refusal::because('order_closed');
		}
		if (!$this->hasLine($acceptance)) {
			$first === null || $first();
			$this->lines[$acceptance->uuid] = $acceptance;
			if ($acceptance->way->isLinked()) {
				$this->own[$acceptance->uuid] = $this->ownOrders($acceptance) + 1;
			}
		}
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		$line = $this->lines[$acceptance->uuid] ?? null;
		if ($line?->way === PaymentWay::Offline && isset($this->closed[$acceptance->orderId])) {
			throw Refusal::because('order_closed');
		}
		unset($this->lines[$acceptance->uuid]);
		if ($line !== null) {
			$this->returnStock($line);
		}
		return true;
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return isset($this->lines[$acceptance->uuid]);
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		$this->told[] = "{$acceptance->uuid}: {$acceptance->state->value}" . ($moved === null ? '' : " {$moved->toDecimal()}");
	}

	/** What accepted offers added to an order itself. */
	public function added(int $orderId, Money $zero): Money
	{
		$sum = $zero;
		foreach ($this->lines as $line) {
			if ($line->orderId === $orderId && !$line->way->isLinked()) {
				$sum = $sum->plus($line->quote->total());
			}
		}
		return $sum;
	}
}
