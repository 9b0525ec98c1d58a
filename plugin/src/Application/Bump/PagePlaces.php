<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Domain\Offer\Placement;

/**
 * The offer blocks on the cart or the checkout of this request, in page order: for each its offer, or ResolveBumps::BEST.
 * The page fills it while it renders; a later request of the same page brings the list along in a header.
 */
final class PagePlaces
{
	private const MAX = 10;
	private const LIST = '/^(?:(cart):)?(\d{1,18}(?:,\d{1,18}){0,' . (self::MAX - 1) . '})$/D';

	private Placement $placement = Placement::Checkout;

	/** @var list<int> */
	private array $places = [];

	/** @return int|null the number of the place, counted from 0; none on a page that has those of another placement already */
	public function add(Placement $placement, int $offerId): ?int
	{
		if ($this->places !== [] && $this->placement !== $placement) {
			return null;
		}
		$this->placement = $placement;
		$this->places[] = max(0, $offerId);
		return count($this->places) - 1;
	}

	/** Takes the places from "0,123", or of a cart from "cart:0,123"; anything else is no place. */
	public function read(string $list): void
	{
		$isList = preg_match(self::LIST, $list, $found) === 1;
		$this->placement = $isList && $found[1] !== '' ? Placement::from($found[1]) : Placement::Checkout;
		$this->places = $isList ? array_map(intval(...), explode(',', $found[2])) : [];
	}

	public function placement(): Placement
	{
		return $this->placement;
	}

	/** @return list<int> */
	public function all(): array
	{
		return array_slice($this->places, 0, self::MAX);
	}
}
