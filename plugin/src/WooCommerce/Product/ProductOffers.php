<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\Application\Bump\BesideProduct;
use Encore\Application\Bump\OfferBeside;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Placement;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Catalog\ProductOriginals;

/** The offers that stand on a product's page; each product is asked about once. */
final class ProductOffers
{
	/** @var array<int, list<OfferBeside>> by product */
	private array $known = [];

	public function __construct(
		private readonly OfferIndex $index,
		private readonly CartBasket $basket,
		private readonly BesideProduct $beside,
	) {
	}

	/** @return list<OfferBeside> */
	public function of(int $productId): array
	{
		return $this->index->hasAny(Placement::Product) ? $this->known[$productId] ??= $this->found($productId) : [];
	}

	/** For which variations alone an offer is meant: "Blue, Large"; empty where it goes with all. */
	public function onlyWith(OfferBeside $offer, int $productId): string
	{
		$product = wc_get_product($productId);
		$keys = $offer->offer->trigger->keys();
		if (!$product instanceof \WC_Product_Variable || array_diff($keys, $this->keysOfVariations($product)) !== []) {
			return '';
		}
		$names = [];
		foreach ($offer->offer->trigger->ids as $id) {
			$variation = wc_get_product($id);
			$names[] = $variation instanceof \WC_Product_Variation ? wc_get_formatted_variation($variation, true, false) : '';
		}
		return implode(' / ', array_filter($names));
	}

	/** @return list<OfferBeside> */
	private function found(int $productId): array
	{
		$product = wc_get_product($productId);
		// What others sell, and a list of products, are not what its form puts into the cart.
		if (!$product instanceof \WC_Product || $product->is_type(['external', 'grouped']) || !$product->is_purchasable() || !$product->is_in_stock()) {
			return [];
		}
		return $this->beside->of($this->basket->ofProduct($product));
	}

	/** @return list<string> */
	private function keysOfVariations(\WC_Product_Variable $product): array
	{
		return array_map(Basket::productKey(...), ProductOriginals::with(array_map(intval(...), array_values($product->get_children()))));
	}
}
