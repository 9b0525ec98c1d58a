<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** How often offers were taken. What was given back, or never paid, does not count. */
interface OfferSales
{
	/**
	 * @param non-empty-list<int> $offerIds
	 * @return array<int, int> by offer; one without a sale may be missing
	 */
	public function sold(array $offerIds): array;

	/**
	 * @param non-empty-list<int> $offerIds
	 * @param non-empty-list<int> $orderIds
	 * @return list<int> the offers that were taken with one of these orders
	 */
	public function takenWith(array $offerIds, array $orderIds): array;
}
