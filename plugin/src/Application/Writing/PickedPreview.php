<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;

/** One of several that are picked one by one, as who places their block sees it. */
final class PickedPreview
{
	/**
	 * @param Money  $price            all its pieces, as the shop shows prices
	 * @param string $regularPriceText empty unless it is more than the price (rule L8)
	 * @param bool   $isFrom           another variation costs more
	 * @param CartChoice|null $choice  what shoppers choose of it, with nothing else in their cart
	 */
	public function __construct(
		public readonly int $productId,
		public readonly string $name,
		public readonly int $imageId,
		public readonly int $quantity,
		public readonly Money $price,
		public readonly string $priceText,
		public readonly string $regularPriceText,
		public readonly bool $isFrom,
		public readonly ?CartChoice $choice,
	) {
	}
}
