<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** How often offers were taken. What was given back, or never paid, does not count. */
interface OfferSales
{
	/**
	 * With an order that is not paid yet it counts as long as the shop keeps its goods for it, from the last try to pay on.
	 *
	 * @param non-empty-list<int> $offerIds
	 * @param list<int>           $own      unpaid orders of who asks: they do not count
	 * @param int                 $paying   an order that does not count, whatever became of it meanwhile; 0: none
	 * @return array<int, int> by offer; one without a sale may be missing
	 */
	public function sold(array $offerIds, array $own, int $paying = 0): array;

	/**
	 * @param non-empty-list<int> $offerIds
	 * @param non-empty-list<int> $orderIds
	 * @return list<int> the offers that were taken with one of these orders
	 */
	public function takenWith(array $offerIds, array $orderIds): array;
}
