<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\OneTaker;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Offer\Condition\Conditions;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Refusal;

/**
 * An owner's limit of sales, kept where an offer is taken: whether one is left is asked once more, and nobody else takes
 * one between the question and the answer. An offer without a limit costs nothing here.
 */
final class SalesLimit
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly ShopperFacts $facts,
		private readonly OneTaker $taker,
	) {
	}

	/**
	 * After payment.
	 *
	 * @template T
	 * @param callable(): T $take writes down that it is taken
	 * @return T
	 * @throws Refusal out_of_stock
	 */
	public function afterPayment(Presentation $presentation, callable $take): mixed
	{
		$compiled = $this->index->funnel($presentation->funnelId);
		$offer = $compiled?->offers[$presentation->offerId] ?? null;
		if ($compiled === null || $offer === null) {
			return $take();
		}
		$limits = array_filter([
			// A funnel's conditions look at its first offer.
			$offer === $compiled->firstOffer() ? $compiled->funnel->conditions : new Conditions(),
			$compiled->funnel->step($presentation->step)->conditions ?? new Conditions(),
			$offer->conditions,
		], static fn(Conditions $conditions): bool => $conditions->limitSales());
		return $this->within(
			array_map(static fn(Conditions $conditions): array => [$offer, $conditions], array_values($limits)),
			fn(array $offers): Facts => $this->facts->ofOrder($presentation->orderId, $offers),
			$take,
		);
	}

	/**
	 * With the order that is made of the shopper's cart.
	 *
	 * @template T
	 * @param list<int>     $offerIds
	 * @param callable(): T $take
	 * @return T
	 * @throws Refusal out_of_stock
	 */
	public function withCart(array $offerIds, callable $take): mixed
	{
		return $this->within($this->limited($offerIds), $this->facts->ofPayment(...), $take);
	}

	/**
	 * With an order that waits for its payment: what it holds may have been sold to others meanwhile.
	 *
	 * @param list<int>        $offerIds
	 * @param callable(): void $take     is called only where one of them is limited
	 * @throws Refusal out_of_stock
	 */
	public function withOrder(int $orderId, array $offerIds, callable $take): void
	{
		$limited = $this->limited($offerIds);
		$limited === [] || $this->within($limited, fn(array $offers): Facts => $this->facts->ofOrder($orderId, $offers), $take);
	}

	/**
	 * @param list<int> $offerIds
	 * @return list<array{Offer, Conditions}>
	 */
	private function limited(array $offerIds): array
	{
		$limited = array_filter($this->index->beforePayment($offerIds), static fn(Offer $offer): bool => $offer->conditions->limitSales());
		return array_map(static fn(Offer $offer): array => [$offer, $offer->conditions], array_values($limited));
	}

	/**
	 * @template T
	 * @param list<array{Offer, Conditions}>           $limited
	 * @param callable(non-empty-list<Offer>): Facts   $facts
	 * @param callable(): T                            $take
	 * @return T
	 */
	private function within(array $limited, callable $facts, callable $take): mixed
	{
		if ($limited === []) {
			return $take();
		}
		$offers = array_values(array_column(array_column($limited, 0), null, 'id'));
		return $this->taker->run(array_column($offers, 'id'), function () use ($limited, $offers, $facts, $take): mixed {
			$now = $facts($offers);
			foreach ($limited as [$offer, $conditions]) {
				if (!$conditions->allowOneMore($now, $offer)) {
					throw Refusal::because('out_of_stock');
				}
			}
			return $take();
		});
	}
}
