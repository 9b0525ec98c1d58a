<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedPart;

/** An offer as who places its block sees it: what a shopper reads, and why nobody would see it now. */
final class OfferPreview
{
	/**
	 * @param string     $problem          code: unfinished, not_published, switched_off, not_yet, over, product_gone, sold_out, or empty
	 * @param string     $priceText        all pieces; empty without a product
	 * @param string     $included         after payment, what the price holds
	 * @param int        $priority         lower comes first
	 * @param list<PickedPreview> $picked  beside a product, where each is picked by itself
	 * @param string     $productName      all its products, three by name
	 * @param string     $choose           what its variations differ in, "Colour"; empty without any
	 * @param list<string> $variations     their names
	 * @param int        $most             pieces that the shopper may take; 1 where the quantity is fixed
	 * @param list<PiecesPreview> $pieces  quantities with a price of their own
	 * @param bool       $isFrom           another variation costs more
	 * @param list<PricedPart> $parts      what is in it, where that is more than one product
	 * @param string     $contents         the same in words, and what is saved
	 * @param CartChoice|null $choice      what shoppers choose of it before payment, with nothing else in their cart
	 * @param string|null $replaces        name of what leaves the cart for it; empty where that is any of a category, null where nothing leaves
	 * @param Money|null $price            what the price text says
	 * @param string     $regularPriceText empty unless it is more than the price (rule L8)
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly string $problem,
		public readonly string $headline,
		public readonly string $text = '',
		public readonly int $imageId = 0,
		public readonly int $quantity = 1,
		public readonly string $priceText = '',
		public readonly string $regularPriceText = '',
		public readonly string $included = '',
		public readonly string $productName = '',
		public readonly string $choose = '',
		public readonly array $variations = [],
		public readonly int $most = 1,
		public readonly array $pieces = [],
		public readonly bool $isFrom = false,
		public readonly array $parts = [],
		public readonly string $contents = '',
		public readonly ?CartChoice $choice = null,
		public readonly ?string $replaces = null,
		public readonly int $priority = Offer::DEFAULT_PRIORITY,
		public readonly array $picked = [],
		public readonly ?Money $price = null,
	) {
	}
}
