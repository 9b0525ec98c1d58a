<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/** An offer with its product as it is now, and the price of one piece that follows. */
final class PricedOffer
{
	public readonly Money $price;

	public function __construct(
		public readonly Offer $offer,
		public readonly Product $product,
	) {
		$this->price = Price::ofOnePiece($product, $offer->price, $offer->quantity);
	}

	/** Whether the regular price may stand struck through beside the price (rule L8). */
	public function isReduced(): bool
	{
		return $this->price->isLessThan($this->product->regularPrice);
	}

	public function headline(): string
	{
		return $this->offer->words->headline !== '' ? $this->offer->words->headline : $this->product->name;
	}

	public function imageId(): int
	{
		return $this->offer->words->imageId !== 0 ? $this->offer->words->imageId : $this->product->imageId;
	}
}
