<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

/**
 * Products that are posts of their own in each language. Who buys the German one buys what the owner has chosen in the shop's
 * first language: offers are called up by it, and conditions hold.
 */
final class ProductOriginals
{
	/**
	 * @param list<int> $ids products and variations
	 * @return list<int> these, and what they are translations of
	 */
	public static function with(array $ids): array
	{
		// The hooks of WPML, which Polylang answers too.
		$first = apply_filters('wpml_default_language', null);
		if (!is_string($first) || $first === '') {
			return $ids;
		}
		_prime_post_caches($ids, true, false);
		$originals = array_map(static fn(int $id): mixed => apply_filters('wpml_object_id', $id, (string) get_post_type($id), true, $first), $ids);
		return array_values(array_unique([...$ids, ...array_filter(array_map(static fn(mixed $id): int => is_numeric($id) ? (int) $id : 0, $originals))]));
	}

	/** @return list<int> categories of a product, and of what it is a translation of */
	public static function categories(int $productId): array
	{
		$ids = [];
		foreach (self::with([$productId]) as $id) {
			foreach (wc_get_product_term_ids($id, 'product_cat') as $category) {
				$ids[] = is_numeric($category) ? (int) $category : 0;
			}
		}
		return array_values(array_unique(array_filter($ids)));
	}

	/**
	 * @param array<int, int> $quantities pieces by product or variation
	 * @return array<int, int> a translation's pieces are its original's too: they are of one stock
	 */
	public static function counted(array $quantities): array
	{
		$counted = $quantities;
		foreach ($quantities as $id => $pieces) {
			foreach (array_diff(self::with([$id]), [$id]) as $original) {
				$counted[$original] = ($counted[$original] ?? 0) + $pieces;
			}
		}
		return $counted;
	}
}
