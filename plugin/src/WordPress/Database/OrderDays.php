<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\DayRecords;
use Encore\Application\Reports\DayOrder;
use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OfferKind;
use Encore\Application\Reports\OfferMoney;
use Encore\Application\Reports\OfferRole;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;

/**
 * The money of a day, straight from its orders and refunds. What was given back stands on the day of the refund; where an order
 * was given back whole, what no line says of it stands with the last refund.
 */
final class OrderDays implements DayRecords
{
	/** @param \Closure(): OrderStorage $storage */
	public function __construct(
		private readonly OrderPages $pages,
		private readonly OrderLines $lines,
		private readonly LedgerDays $ledger,
		private readonly \Closure $storage,
	) {
	}

	public function read(ReportDay $day, DayRollup $into): void
	{
		$storage = ($this->storage)();
		foreach ($this->pages->orders($storage, $day) as $orders) {
			$this->addOrders($storage, $orders, $into);
		}
		foreach ($this->pages->refunds($storage, $day) as $refunds) {
			$this->addRefunds($storage, $refunds, $into);
		}
	}

	/** @param non-empty-list<DayOrder> $orders */
	private function addOrders(OrderStorage $storage, array $orders, DayRollup $into): void
	{
		$byId = array_column($orders, null, 'id');
		$lines = $this->lines->offered($storage, array_keys($byId));
		$roles = $this->roles($lines);
		foreach ($lines as $line) {
			$order = $byId[$line->orderId];
			$money = $line->money($storage->minorUnit);
			$into->sold(self::role($line, $roles)->paidBy($order->gateway), $order->money->currency, $order->id, $money);
			$line->product() === 0 || $into->soldProduct($line->product(), $order->money->currency, $line->pieces(), $money);
		}
		$hasOffer = $this->withOffer(array_keys($byId), $lines);
		foreach ($orders as $order) {
			$into->ordered($order->money, $order->isLinked || isset($hasOffer[$order->id]), $order->isLinked);
		}
	}

	/** @param non-empty-list<DayOrder> $refunds */
	private function addRefunds(OrderStorage $storage, array $refunds, DayRollup $into): void
	{
		$parents = array_values(array_unique(array_map(static fn(DayOrder $refund): int => $refund->parent, $refunds)));
		$lines = $this->lines->offered($storage, $parents);
		$roles = $this->roles($lines);
		$hasOffer = $this->withOffer($parents, $lines);
		foreach ($refunds as $refund) {
			$into->orderRefunded($refund->money, $refund->isLinked || isset($hasOffer[$refund->parent]));
		}
		foreach ($this->givenBack($storage, $refunds, $lines) as [$refund, $line, $money]) {
			$into->refunded(self::role($line, $roles)->paidBy($refund->gateway), $refund->money->currency, $money);
			$line->product() === 0 || $into->refundedProduct($line->product(), $refund->money->currency, $money);
		}
	}

	/**
	 * @param non-empty-list<DayOrder> $refunds
	 * @param list<OrderLine>          $lines   of the orders, that offers added
	 * @return list<array{DayOrder, OrderLine, OfferMoney}>
	 */
	private function givenBack(OrderStorage $storage, array $refunds, array $lines): array
	{
		$byId = array_column($refunds, null, 'id');
		$lineOf = array_column($lines, null, 'id');
		$whole = array_values(array_filter($refunds, static fn(DayOrder $refund): bool => $refund->isWhole));
		$wholeOrders = array_map(static fn(DayOrder $refund): int => $refund->parent, $whole);
		$ids = array_values(array_unique([...array_keys($byId), ...$this->pages->refundsOf($storage, $wholeOrders)]));
		$given = [];
		$sums = [];
		foreach ($this->lines->refunded($storage, $ids) as $back) {
			$line = $lineOf[$back->refundOf()] ?? null;
			if ($line === null) {
				continue;
			}
			$money = $back->money($storage->minorUnit);
			$sums[$line->id] = isset($sums[$line->id]) ? $sums[$line->id]->plus($money) : $money;
			if (isset($byId[$back->orderId]) && !$money->isNothing()) {
				$given[] = [$byId[$back->orderId], $line, $money];
			}
		}
		$last = array_column($whole, null, 'parent');
		foreach ($lines as $line) {
			$left = isset($sums[$line->id]) ? $line->money($storage->minorUnit)->minus($sums[$line->id]) : $line->money($storage->minorUnit);
			if (isset($last[$line->orderId]) && !$left->isNothing()) {
				$given[] = [$last[$line->orderId], $line, $left];
			}
		}
		return $given;
	}

	/**
	 * @param list<OrderLine> $lines
	 * @return array<string, OfferRole>
	 */
	private function roles(array $lines): array
	{
		$orders = array_values(array_unique(array_map(static fn(OrderLine $line): int => $line->orderId, $lines)));
		return $this->ledger->roles($orders, array_values(array_filter(array_map(static fn(OrderLine $line): string => $line->acceptance(), $lines))));
	}

	/**
	 * @param list<int>       $orderIds
	 * @param list<OrderLine> $lines
	 * @return array<int, true>
	 */
	private function withOffer(array $orderIds, array $lines): array
	{
		return array_fill_keys(array_map(static fn(OrderLine $line): int => $line->orderId, $lines), true) + $this->ledger->withLinked($orderIds);
	}

	/**
	 * A line of which the ledger knows nothing any more was a bump, for all that the order says.
	 *
	 * @param array<string, OfferRole> $roles
	 */
	private static function role(OrderLine $line, array $roles): OfferRole
	{
		return $roles[$line->acceptance()] ?? $roles["{$line->orderId}:{$line->offer()}"]
			?? new OfferRole($line->offer(), 0, '', $line->acceptance() === '' ? OfferKind::Bump : OfferKind::Upsell, '');
	}
}
