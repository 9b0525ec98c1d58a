<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\ShopperFacts;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/** Which offer stands in which place of a page before payment, and what it costs. */
final class ResolveBumps
{
	/** The best match of a place, instead of one offer. */
	public const BEST = 0;

	public function __construct(
		private readonly OfferIndex $index,
		private readonly PriceParts $prices,
		private readonly ShopperFacts $facts,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<int> $places   for each block on the page its offer, or BEST
	 * @param list<int> $accepted offers that are in the cart already: they keep a place, so that they can be taken out
	 * @return list<PricedOffer|null> for each place; no offer stands in two
	 */
	public function forPlaces(Placement $placement, Basket $basket, array $places, array $accepted): array
	{
		if ($places === [] || $basket->isEmpty() || !$this->index->hasAny($placement)) {
			return array_map(static fn(): null => null, $places);
		}
		$named = array_values(array_filter($places, static fn(int $id): bool => $id !== self::BEST));
		$candidates = $this->calledUp($placement, $basket, [...$named, ...$accepted]);
		$sellable = $this->sellable($basket, $candidates, $named, $accepted, count($places) - count($named));
		return $this->assign($places, $accepted, $sellable);
	}

	/**
	 * What the offers in the cart cost now. An offer that is no longer called up is not among them: its line must go.
	 *
	 * @param list<int> $accepted
	 * @return array<int, array<int, PricedOffer>> by offer id, and by its first product: those that are picked have one each
	 */
	public function ofCart(Basket $basket, array $accepted): array
	{
		$priced = $this->prices->of($basket, $this->called($basket, $accepted), $accepted);
		ksort($priced);
		return $priced;
	}

	/**
	 * What of an offer could join this cart.
	 *
	 * @return array<int, PricedOffer> by its first product: all of it, or each that is picked
	 */
	public function parts(Basket $basket, int $offer): array
	{
		return $this->prices->of($basket, $this->called($basket, [$offer]), [])[$offer] ?? [];
	}

	/** What an offer that goes with this cart is called, also where it is sold out; empty where it goes with it no more. */
	public function nameOf(Basket $basket, int $offer): string
	{
		$priced = $this->parts($basket, $offer);
		return $priced === [] ? $this->called($basket, [$offer])[0]->words->headline ?? '' : reset($priced)->headline();
	}

	/**
	 * Those of these offers that can be in this cart, whatever place they have.
	 *
	 * @param list<int> $offers
	 * @param list<int> $accepted offers that are in the cart already
	 * @return array<int, PricedOffer> by offer id
	 */
	public function some(Basket $basket, array $offers, array $accepted): array
	{
		$priced = $this->priced($basket, $this->called($basket, $offers), $accepted);
		ksort($priced);
		return $priced;
	}

	/**
	 * @param list<int> $offers
	 * @return list<Offer>
	 */
	private function called(Basket $basket, array $offers): array
	{
		return $this->matching($this->index->called($basket->keys(), $this->clock->now(), $offers));
	}

	/**
	 * Ten times as many are read where conditions keep them out.
	 *
	 * @param list<int> $wanted offers that must be among the answer when they are called up
	 * @return list<Offer> by priority
	 */
	private function calledUp(Placement $placement, Basket $basket, array $wanted): array
	{
		$named = array_values(array_unique($wanted));
		$batch = OfferIndex::AT_ONCE;
		do {
			$offers = $this->index->best($placement, $basket->keys(), $this->clock->now(), $named, $batch);
			$matching = $this->matching($offers);
			$isAll = count($offers) < $batch;
			$batch *= 10;
		} while (!$isAll && count($matching) < OfferIndex::AT_ONCE);
		usort($matching, static fn(Offer $a, Offer $b): int => [$a->priority, $a->id] <=> [$b->priority, $b->id]);
		return $matching;
	}

	/**
	 * @param list<Offer> $offers
	 * @return list<Offer>
	 */
	private function matching(array $offers): array
	{
		if ($offers === []) {
			return [];
		}
		$facts = $this->facts->ofCart($offers);
		return array_values(array_filter($offers, static fn(Offer $offer): bool => $offer->conditions->failed($facts, $offer) === null));
	}

	/**
	 * Products are read only until every place can be filled, so that a shop with many offers reads no more of them.
	 *
	 * @param list<Offer> $candidates
	 * @param list<int>   $named
	 * @param list<int>   $accepted
	 * @param int         $open       places for the best
	 * @return array<int, PricedOffer> by offer id, by priority
	 */
	private function sellable(Basket $basket, array $candidates, array $named, array $accepted, int $open): array
	{
		$first = self::only($candidates, [...$named, ...$accepted]);
		$others = array_values(array_filter($candidates, static fn(Offer $offer): bool => !in_array($offer, $first, true)));
		$standing = array_map(static fn(Offer $offer): int => $offer->id, self::only($first, $accepted));
		$missing = max(0, $open - count(array_diff($standing, $named)));
		$chunk = [...$first, ...array_splice($others, 0, $missing)];
		$sellable = [];
		while ($chunk !== []) {
			$found = $this->priced($basket, $chunk, $accepted);
			$sellable += $found;
			$missing -= count(array_diff(array_keys($found), $named, $accepted));
			$chunk = array_splice($others, 0, max(0, $missing));
		}
		return self::inOrderOf($candidates, $sellable);
	}

	/**
	 * @param list<Offer> $offers
	 * @param list<int>   $accepted
	 * @return array<int, PricedOffer> by offer id; what cannot be sold, or not stay in the cart, is left out
	 */
	private function priced(Basket $basket, array $offers, array $accepted): array
	{
		return array_map(static fn(array $parts): PricedOffer => $parts[array_key_first($parts)], $this->prices->of($basket, $offers, $accepted));
	}

	/**
	 * @param list<int>               $places
	 * @param list<int>               $accepted
	 * @param array<int, PricedOffer> $sellable
	 * @return list<PricedOffer|null>
	 */
	private function assign(array $places, array $accepted, array $sellable): array
	{
		$assigned = array_map(static fn(): ?PricedOffer => null, $places);
		foreach ($places as $place => $id) {
			if ($id !== self::BEST && isset($sellable[$id])) {
				$assigned[$place] = $sellable[$id];
				unset($sellable[$id]);
			}
		}
		$open = array_keys($places, self::BEST, true);
		$chosen = array_slice(array_intersect_key($sellable, array_flip($accepted)) + $sellable, 0, count($open), true);
		$inOrder = array_values(array_intersect_key($sellable, $chosen));
		foreach ($open as $number => $place) {
			$assigned[$place] = $inOrder[$number] ?? null;
		}
		return array_values($assigned);
	}

	/**
	 * @param list<Offer> $offers
	 * @param list<int>   $ids
	 * @return list<Offer>
	 */
	private static function only(array $offers, array $ids): array
	{
		return array_values(array_filter($offers, static fn(Offer $offer): bool => in_array($offer->id, $ids, true)));
	}

	/**
	 * @param list<Offer>             $candidates
	 * @param array<int, PricedOffer> $sellable
	 * @return array<int, PricedOffer>
	 */
	private static function inOrderOf(array $candidates, array $sellable): array
	{
		$ordered = [];
		foreach ($candidates as $offer) {
			if (isset($sellable[$offer->id])) {
				$ordered[$offer->id] = $sellable[$offer->id];
			}
		}
		return $ordered;
	}
}
