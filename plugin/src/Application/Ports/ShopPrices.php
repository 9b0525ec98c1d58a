<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Money;

/** Prices as a shopper in the shop's own country sees them. */
interface ShopPrices
{
	/**
	 * @param Money $piece one piece of this product, in the terms the shop enters prices in
	 * @return Money all pieces, with or without tax as the shop shows prices
	 */
	public function shown(int $productId, Money $piece, int $quantity): Money;

	/** Plain text: "$27.00". */
	public function format(Money $amount): string;

	/** A sentence about tax beside a price, or empty. */
	public function taxNote(int $productId): string;
}
