<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;

/**
 * What stands in the bump blocks of a checkout: at most as many offers as the owner has set. A block with an offer of its
 * own comes before the blocks for the best match; what those leave is the last one's.
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
	 * @param list<int> $accepted offers that are in the cart already: they keep a place, however many there are
	 * @return list<list<PricedOffer>> for each block; no offer stands in two
	 */
	public function inBlocks(Basket $basket, array $blocks, array $accepted): array
	{
		$most = max(1, min(self::MOST, $this->settings->mostBumps()));
		$blockOf = self::blockOfPlaces($blocks, max($most, count($accepted)));
		$places = array_map(static fn(int $block): int => $blocks[$block], $blockOf);
		$shown = array_filter($this->bumps->forPlaces(Placement::Checkout, $basket, $places, $accepted));
		$isAccepted = static fn(PricedOffer $bump): bool => in_array($bump->offer->id, $accepted, true);
		$left = $most - count(array_filter($shown, $isAccepted));
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
