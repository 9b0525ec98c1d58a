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
		if (self::firstLanguage() === '') {
			return $ids;
		}
		_prime_post_caches($ids, true, false);
		return array_values(array_unique([...$ids, ...array_map(self::original(...), $ids)]));
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
			$original = self::original($id);
			if ($original !== $id) {
				$counted[$original] = ($counted[$original] ?? 0) + $pieces;
			}
		}
		return $counted;
	}

	/** The product itself where it is no translation. */
	private static function original(int $id): int
	{
		$first = self::firstLanguage();
		$original = $first === '' ? $id : apply_filters('wpml_object_id', $id, (string) get_post_type($id), true, $first);
		return is_numeric($original) && (int) $original > 0 ? (int) $original : $id;
	}

	/** By the hook of WPML, which Polylang answers too; empty where the shop has one language. */
	private static function firstLanguage(): string
	{
		$first = apply_filters('wpml_default_language', null);
		return is_string($first) ? $first : '';
	}
}
