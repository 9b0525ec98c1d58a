<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Lets one request at a time take an offer, all of its work or nothing. */
interface OfferLock
{
	/**
	 * @template T
	 * @param non-empty-list<int> $offerIds
	 * @param callable(): T       $work     must read what was sold itself, after it was let in
	 * @return T
	 */
	public function within(array $offerIds, callable $work): mixed;
}
