<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** A product's stock as one number, where two shoppers cannot take the same last piece. */
interface StockCount
{
	/**
	 * @param int|null $atLeast how many there must be; null takes more than there are
	 * @return bool false when there are not enough, and nothing was taken
	 */
	public function take(int $productId, int $pieces, ?int $atLeast): bool;
}
