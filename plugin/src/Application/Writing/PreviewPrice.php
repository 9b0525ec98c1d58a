<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Price;

/** What settings that are not saved yet would cost a shopper. */
final class PreviewPrice
{
	public function __construct(
		private readonly Catalog $catalog,
		private readonly ShopPrices $prices,
	) {
	}

	/**
	 * @param array<string, mixed> $settings product_id, quantity and price of an offer
	 * @throws InvalidSettings
	 */
	public function of(array $settings): PricePreview
	{
		$offer = OfferSettings::toOffer(0, $settings);
		$product = $this->catalog->products([$offer->productId])[$offer->productId] ?? null;
		if ($product === null) {
			throw new InvalidSettings(['product_id' => 'product_gone']);
		}
		$price = Price::ofOnePiece($product, $offer->price);
		$regular = $this->prices->shown($product->id, $product->regularPrice, $offer->quantity);
		$piece = $this->prices->shown($product->id, $price, 1);
		$total = $this->prices->shown($product->id, $price, $offer->quantity);
		return new PricePreview(
			$offer->quantity,
			$regular,
			$piece,
			$total,
			$this->prices->format($regular),
			$this->prices->format($piece),
			$this->prices->format($total),
			$this->prices->taxNote($product->id),
		);
	}
}
