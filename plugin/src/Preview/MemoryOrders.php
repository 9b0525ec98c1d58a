<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Refusal;

/** Orders in memory: untaxed, with as much stock as they are given. */
final class MemoryOrders implements Orders
{
	/** @var array<int, PlacedOrder> */
	private array $orders = [];

	/** By acceptance. */
	private const LINES = 'joined';

	/** @var array<int, int> pieces left by product; without an entry there is no limit */
	private array $stock = [];

	/** @var array<string, array<int, int>> pieces of each line, by acceptance */
	private array $held = [];

	/** @var array<int, true> orders that take no lines */
	private array $closed = [];

	/** @var array<string, int> linked orders that were made, by acceptance */
	private array $own = [];

	/** @var list<string> what the owner was told */
	public array $told = [];

	public function __construct(private readonly Shelf $shelf = new Shelf())
	{
	}

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
		return new Quote(array_map(
			static fn(PricedPart $part): QuoteLine => new QuoteLine($part->product->id, $part->quantity, $part->total, $part->regularTotal(), upgraded: $part->product->upgraded()->id ?? 0),
			$offer->parts,
		));
	}

	public function countedPieces(Acceptance $acceptance): array
	{
		return array_map(fn(QuoteLine $line): int => isset($this->stock[$line->productId]) ? $line->quantity : 0, $acceptance->quote->lines);
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		foreach ($acceptance->quote->lines as $place => $line) {
			if (($this->stock[$line->productId] ?? PHP_INT_MAX) < ($acceptance->taken[$place] ?? 0)) {
				return false;
			}
		}
		$this->move($acceptance, 1);
		return true;
	}

	public function returnStock(Acceptance $acceptance): void
	{
		$this->move($acceptance, -1);
	}

	/** @param int $way 1 from the stock, -1 back into it */
	private function move(Acceptance $acceptance, int $way): void
	{
		foreach ($acceptance->quote->lines as $place => $line) {
			$pieces = $way * ($acceptance->taken[$place] ?? 0);
			if (isset($this->stock[$line->productId])) {
				$this->stock[$line->productId] -= $pieces;
				$this->held[$acceptance->uuid][$place] = ($this->held[$acceptance->uuid][$place] ?? 0) + $pieces;
			}
		}
	}

	/** @return list<int> for each line the pieces that were taken for it, or that it has, and that were not given back */
	public function held(Acceptance $acceptance): array
	{
		return array_map(fn(int $place): int => $this->held[$acceptance->uuid][$place] ?? 0, array_keys($acceptance->quote->lines));
	}

	/** @return list<int> pieces that its lines have */
	public function piecesOfLines(Acceptance $acceptance): array
	{
		return $this->line($acceptance)->taken ?? [];
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
			$this->shelf->put(self::LINES, $acceptance->uuid, $acceptance);
			if ($acceptance->way->isLinked()) {
				$this->own[$acceptance->uuid] = $this->ownOrders($acceptance) + 1;
			}
		}
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		$line = $this->line($acceptance);
		if ($line?->way === PaymentWay::Offline && isset($this->closed[$acceptance->orderId])) {
			throw Refusal::because('order_closed');
		}
		$this->shelf->drop(self::LINES, $acceptance->uuid);
		if ($line !== null) {
			$this->returnStock($line);
		}
		return true;
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return $this->line($acceptance) !== null;
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		$this->told[] = "{$acceptance->uuid}: {$acceptance->state->value}" . ($moved === null ? '' : " {$moved->toDecimal()}");
	}

	/** What accepted offers added to an order itself. */
	public function added(int $orderId, Money $zero): Money
	{
		$sum = $zero;
		foreach ($this->joined($orderId) as $line) {
			$sum = $sum->plus($line->quote->total());
		}
		return $sum;
	}

	/** @return list<Acceptance> what has joined an order itself */
	public function joined(int $orderId): array
	{
		return array_values(array_filter(
			$this->shelf->all(self::LINES, Acceptance::class),
			static fn(Acceptance $line): bool => $line->orderId === $orderId && !$line->way->isLinked(),
		));
	}

	private function line(Acceptance $acceptance): ?Acceptance
	{
		return $this->shelf->find(self::LINES, $acceptance->uuid, Acceptance::class);
	}
}
