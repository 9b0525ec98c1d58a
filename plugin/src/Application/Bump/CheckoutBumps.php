<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/**
 * What stands in the bump blocks of a checkout, and can be taken: at most as many offers as the owner has set. A block with
 * an offer of its own comes before the blocks for the best match; what those leave is the last one's.
 */
final class CheckoutBumps
{
	/** As many stand on a checkout where the owner has set nothing. */
	public const BUMPS = 2;
	public const MOST = 5;

	public function __construct(
		private readonly ResolveBumps $bumps,
		private readonly ShopSettings $settings,
	) {
	}

	/**
	 * @param list<int> $blocks   for each block on the page its offer, or ResolveBumps::BEST
	 * @param list<int> $accepted offers that are in the cart already: they keep a place before others
	 * @return list<list<PricedOffer>> for each block; no offer stands in two
	 */
	public function inBlocks(Basket $basket, array $blocks, array $accepted): array
	{
		$most = $this->most();
		$blockOf = self::blockOfPlaces($blocks, max($most, count($accepted)));
		$places = array_map(static fn(int $block): int => $blocks[$block], $blockOf);
		$shown = array_filter($this->bumps->forPlaces(Placement::Checkout, $basket, $places, $accepted));
		$isAccepted = static fn(PricedOffer $bump): bool => in_array($bump->offer->id, $accepted, true);
		// A block for the best match shows all of them.
		$hidden = in_array(ResolveBumps::BEST, $blocks, true) ? [] : array_values(array_diff($accepted, PricedOffer::ids($shown)));
		$left = $most - count(array_filter($shown, $isAccepted)) - $this->taken($basket, $hidden, $accepted);
		$named = array_filter($shown, static fn(int $place): bool => $places[$place] !== ResolveBumps::BEST, ARRAY_FILTER_USE_KEY);
		foreach ($named + $shown as $place => $bump) {
			if (!$isAccepted($bump) && $left-- <= 0) {
				unset($shown[$place]);
			}
		}
		$inBlocks = array_map(static fn(): array => [], $blocks);
		foreach ($shown as $place => $bump) {
			$inBlocks[$blockOf[$place]][] = $bump;
		}
		return array_values($inBlocks);
	}

	/**
	 * Whether an offer can join the cart beside these; one of another place always can, and so can one that is there already.
	 *
	 * @param list<int> $accepted offers that are in the cart already
	 */
	public function mayTake(Offer $offer, Basket $basket, array $accepted): bool
	{
		return $offer->placement !== Placement::Checkout
			|| in_array($offer->id, $accepted, true)
			|| count($accepted) < $this->most()
			|| $this->taken($basket, $accepted, $accepted) < $this->most();
	}

	/**
	 * Those in a cart that are too many: it can bring some back that were taken out, or have others from the cart that an account kept.
	 *
	 * @param list<Offer> $offers in the cart, in its order: the first ones stay
	 * @return list<int>
	 */
	public function tooMany(array $offers): array
	{
		$here = array_filter($offers, static fn(Offer $offer): bool => $offer->placement === Placement::Checkout);
		return array_slice(array_column($here, 'id'), $this->most());
	}

	/**
	 * @param list<int> $offers
	 * @param list<int> $accepted
	 * @return int how many of these have a place on the checkout
	 */
	private function taken(Basket $basket, array $offers, array $accepted): int
	{
		$some = $this->bumps->some($basket, $offers, $accepted);
		return count(array_filter($some, static fn(PricedOffer $bump): bool => $bump->offer->placement === Placement::Checkout));
	}

	private function most(): int
	{
		return self::mostOf($this->settings);
	}

	/** How many offers stand on a checkout. */
	public static function mostOf(ShopSettings $settings): int
	{
		return max(1, min(self::MOST, $settings->mostBumps()));
	}

	/**
	 * @param list<int> $blocks
	 * @return list<int> for each place the number of its block: each has one, the last for the best match as many as are left
	 */
	private static function blockOfPlaces(array $blocks, int $room): array
	{
		$open = array_keys($blocks, ResolveBumps::BEST, true);
		$last = $open === [] ? null : end($open);
		$blockOf = [];
		foreach (array_keys($blocks) as $block) {
			array_push($blockOf, ...array_fill(0, $block === $last ? $room : 1, $block));
		}
		return $blockOf;
	}
}
