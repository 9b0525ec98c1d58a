<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

interface OfferableProducts
{
	/**
	 * Why this product can never be offered by itself, as a field's code; empty when it can, in stock or not.
	 *
	 * @param bool $isChosenOf the shopper can choose one of its variations
	 */
	public function problemOf(int $productId, bool $isChosenOf): string;
}
