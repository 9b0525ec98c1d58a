<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\OfferableProducts;

final class ShopProducts implements OfferableProducts
{
	public function problemOf(int $productId, bool $isChosenOf): string
	{
		$product = wc_get_product($productId);
		return match (true) {
			!$product instanceof \WC_Product, $product->get_status() === 'trash' => 'product_gone',
			$product instanceof \WC_Product_Variable && $isChosenOf => self::hasWhole($product) ? '' : 'variations_unsold',
			$product->is_type('variable') => 'product_has_variations',
			$product instanceof \WC_Product_Variation && in_array('', $product->get_variation_attributes(), true) => 'variation_is_open',
			$product->is_type(['grouped', 'external']) => 'product_not_sold',
			!is_numeric($product->get_regular_price()) => 'product_without_price',
			default => '',
		};
	}

	private static function hasWhole(\WC_Product_Variable $product): bool
	{
		foreach ($product->get_children() as $id) {
			$variation = wc_get_product($id);
			if ($variation instanceof \WC_Product_Variation && ProductCatalog::isWhole($variation)) {
				return true;
			}
		}
		return false;
	}
}
