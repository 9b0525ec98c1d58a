<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\OfferLock;
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
	/** Why an offer was not sold, and message of an acceptance that ended by it. */
	public const REACHED = 'limit_reached';

	public function __construct(
		private readonly OfferIndex $index,
		private readonly ShopperFacts $facts,
		private readonly OfferLock $lock,
	) {
	}

	/**
	 * After payment.
	 *
	 * @template T
	 * @param callable(): T $take writes down that it is taken
	 * @return T
	 * @throws Refusal limit_reached
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
	 * With an order that is about to be paid, for the first time or once more: what it holds may have been sold to others.
	 *
	 * @param list<int>        $offerIds
	 * @param callable(): void $take
	 * @throws Refusal limit_reached
	 */
	public function beforePayment(int $orderId, array $offerIds, callable $take): void
	{
		$this->within($this->limited($offerIds), fn(array $offers): Facts => $this->facts->ofPayment($orderId, $offers), $take);
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
		return $this->lock->within(array_column($offers, 'id'), function () use ($limited, $offers, $facts, $take): mixed {
			$now = $facts($offers);
			foreach ($limited as [$offer, $conditions]) {
				if (!$conditions->allowOneMore($now, $offer)) {
					throw Refusal::because(self::REACHED);
				}
			}
			return $take();
		});
	}
}
