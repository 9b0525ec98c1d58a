<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;

/** What people read of a product, also of one that no longer exists. */
final class ProductName
{
	public static function of(int $productId): string
	{
		$product = wc_get_product($productId);
		/* translators: %d: a product's number. */
		return $product instanceof \WC_Product ? $product->get_name() : sprintf(__('Product %d', 'encore'), $productId);
	}

	/** Of everything that is quoted: "Serum and Case". */
	public static function ofAll(Quote $quote): string
	{
		return self::listed(array_map(self::of(...), $quote->productIds()));
	}

	/** With their pieces: "Serum × 2 and Case × 1". */
	public static function withPieces(Quote $quote): string
	{
		return self::listed(array_map(static fn(QuoteLine $line): string => self::of($line->productId) . " × {$line->quantity}", $quote->lines));
	}

	/** @param list<string> $names */
	private static function listed(array $names): string
	{
		return (string) wp_sprintf('%l', $names);
	}
}
