<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Moving;

use Encore\Application\Moving\Reference;
use Encore\Application\Ports\ShopReferences;

/** Products by SKU, or else by id and name; categories and tags by slug; pictures by address, in their own shop alone. */
final class ProductsAndTerms implements ShopReferences
{
	public function describe(Reference $reference, array $ids): array
	{
		$described = [];
		foreach ($ids as $id) {
			$description = self::one($reference, $id);
			if ($description !== null) {
				$described[$id] = $description;
			}
		}
		return $described;
	}

	public function find(Reference $reference, int $id, array $description): int
	{
		if ($reference === Reference::Picture) {
			// Nothing is fetched from elsewhere.
			return self::one($reference, $id) === $description ? $id : 0;
		}
		if ($reference !== Reference::Product) {
			$term = get_term_by('slug', $description['code'], self::taxonomy($reference));
			return $term instanceof \WP_Term ? $term->term_id : 0;
		}
		$bySku = $description['code'] === '' ? 0 : wc_get_product_id_by_sku($description['code']);
		$here = $bySku === 0 ? wc_get_product($id) : null;
		return $here instanceof \WC_Product && $here->get_name() === $description['name'] ? $id : $bySku;
	}

	/** @return array{name: string, code: string}|null */
	private static function one(Reference $reference, int $id): ?array
	{
		if ($reference === Reference::Product) {
			$product = wc_get_product($id);
			return $product instanceof \WC_Product ? ['name' => $product->get_name(), 'code' => $product->get_sku()] : null;
		}
		if ($reference === Reference::Picture) {
			$address = wp_get_attachment_url($id);
			return is_string($address) ? ['name' => get_the_title($id), 'code' => $address] : null;
		}
		$term = get_term($id, self::taxonomy($reference));
		return $term instanceof \WP_Term ? ['name' => $term->name, 'code' => $term->slug] : null;
	}

	private static function taxonomy(Reference $reference): string
	{
		return $reference === Reference::Category ? 'product_cat' : 'product_tag';
	}
}
