<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Offer\Basket;

/** The cart of the shopper who asks. */
interface ShopperCart
{
	/** Reads the cart where the request has not done so; false for a stranger, who has none. */
	public function load(): bool;

	public function basket(): Basket;

	/** @return list<int> the offers that added a line */
	public function accepted(): array;

	/** Stands for the cart and names nobody; empty without one. */
	public function key(): string;

	/** @return list<int> orders that were made of this cart and that no payment has followed yet */
	public function orders(): array;
}
