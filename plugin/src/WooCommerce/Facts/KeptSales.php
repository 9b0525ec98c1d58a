<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

use Encore\Application\Ports\OfferSales;

/** Each question is asked once for a page: a checkout looks at its cart several times. */
final class KeptSales implements OfferSales
{
	/** @var array<string, array<int, int>> by offers and own orders */
	private array $sold = [];

	/** @var array<string, list<int>> by offers and orders */
	private array $taken = [];

	public function __construct(private readonly OfferSales $sales)
	{
	}

	public function sold(array $offerIds, array $own, int $paying = 0): array
	{
		return $this->sold[implode(' ', [...$offerIds, '|', ...$own, '|', $paying])] ??= $this->sales->sold($offerIds, $own, $paying);
	}

	public function takenWith(array $offerIds, array $orderIds): array
	{
		return $this->taken[implode(' ', [...$offerIds, '|', ...$orderIds])] ??= $this->sales->takenWith($offerIds, $orderIds);
	}
}
