<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

/** What people read of a product, also of one that no longer exists. */
final class ProductName
{
	public static function of(int $productId): string
	{
		$product = wc_get_product($productId);
		/* translators: %d: a product's number. */
		return $product instanceof \WC_Product ? $product->get_name() : sprintf(__('Product %d', 'encore'), $productId);
	}
}
