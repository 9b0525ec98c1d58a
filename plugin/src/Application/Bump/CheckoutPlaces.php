<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

/**
 * The bump blocks on the checkout of this request, in page order: for each its offer, or ResolveBumps::BEST.
 * The page fills it while it renders; a later request of the same page brings the list along in a header.
 */
final class CheckoutPlaces
{
	private const MAX = 10;

	/** @var list<int> */
	private array $places = [];

	/** @return int the number of the place, counted from 0 */
	public function add(int $offerId): int
	{
		$this->places[] = max(0, $offerId);
		return count($this->places) - 1;
	}

	/** Takes the places from "0,123"; anything else is no place. */
	public function read(string $list): void
	{
		$this->places = preg_match('/^\d{1,18}(,\d{1,18}){0,' . (self::MAX - 1) . '}$/D', $list) === 1
			? array_map(intval(...), explode(',', $list))
			: [];
	}

	/** @return list<int> */
	public function all(): array
	{
		return array_slice($this->places, 0, self::MAX);
	}
}
