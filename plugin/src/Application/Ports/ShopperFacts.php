<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Offer;

/** What conditions look at. Asking for them reads nothing yet. */
interface ShopperFacts
{
	/**
	 * The cart of the shopper who asks, without what offers added: an offer that is taken decides about no other.
	 *
	 * @param non-empty-list<Offer> $offers that the facts will be asked about
	 */
	public function ofCart(array $offers): Facts;

	/**
	 * An order as it is by now, with what was accepted after it.
	 *
	 * @param non-empty-list<Offer> $offers that the facts will be asked about
	 */
	public function ofOrder(int $orderId, array $offers): Facts;

	/**
	 * The same of an order that is about to be paid: what was sold is counted anew, and it never counts against itself.
	 *
	 * @param non-empty-list<Offer> $offers that the facts will be asked about
	 */
	public function ofPayment(int $orderId, array $offers): Facts;
}
