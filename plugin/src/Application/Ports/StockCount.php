<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** A product's stock as one number, where two shoppers cannot take the same last piece. */
interface StockCount
{
	/**
	 * @param bool $belowZero whether more may be taken than there is
	 * @return bool false when there are not enough left, and nothing was taken
	 */
	public function take(int $productId, int $pieces, bool $belowZero): bool;
}
