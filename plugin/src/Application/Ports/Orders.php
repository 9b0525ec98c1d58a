<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** The shop's orders, read fresh. */
interface Orders
{
	public function find(int $id): ?PlacedOrder;

	/**
	 * What the offer costs at the order's address and in its currency, tax included; null where it cannot join the order.
	 *
	 * @throws Refusal no_shipping_rate where it cannot be sent; not_priced where that cannot be worked out now
	 */
	public function quote(PlacedOrder $order, PricedOffer $offer): ?Quote;

	/** @return list<int> pieces that each line of this acceptance takes from a stock that the shop counts; 0 where it counts none */
	public function countedPieces(Acceptance $acceptance): array;

	/**
	 * Takes the pieces from the products' stocks, each in one atomic update.
	 *
	 * @return bool false when there are not enough of one of them left, and nothing was taken
	 */
	public function takeStock(Acceptance $acceptance): bool;

	/** Gives back what it holds by itself; the pieces of its lines are the lines'. */
	public function returnStock(Acceptance $acceptance): void;

	/**
	 * Adds the quoted lines to the order, or makes its linked order, once: a second call for the same acceptance does nothing.
	 *
	 * @param (callable(): void)|null $first done before they are written; where it throws, nothing is
	 * @throws Refusal order_closed where the order takes no lines any more, product_missing
	 */
	public function addLine(Acceptance $acceptance, ?callable $first = null): void;

	/**
	 * Takes its lines out of the order, with the amounts and the pieces that they still have, or refunds its linked order; none
	 * there is fine too.
	 *
	 * @return bool false where the order has refunded something of them: that refund is of these lines, and all of them stay
	 * @throws Refusal order_closed where nothing was charged for it, and the order does not wait for its payment any more
	 */
	public function takeLine(Acceptance $acceptance): bool;

	public function hasLine(Acceptance $acceptance): bool;

	/**
	 * Writes on the order, for its owner, what became of it, where that is worth a note. A note that fails stops nobody.
	 *
	 * @param Money|null $moved where that is not all of its amount
	 */
	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void;
}
