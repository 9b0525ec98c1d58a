<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** The shop's orders, read fresh. */
interface Orders
{
	public function find(int $id): ?PlacedOrder;

	/** What the offer costs at the order's address and in its currency, tax included. */
	public function quote(PlacedOrder $order, PricedOffer $offer): Quote;

	/**
	 * Takes the pieces from the product's stock in one atomic update.
	 *
	 * @return bool false when there are not enough left, and nothing was taken
	 */
	public function takeStock(Acceptance $acceptance): bool;

	public function returnStock(Acceptance $acceptance): void;

	/** Adds the quoted line to the order, once: a second call for the same acceptance does nothing. */
	public function addLine(Acceptance $acceptance): void;
}
