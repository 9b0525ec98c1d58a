<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Moving;

use Encore\Application\Moving\Thing;
use Encore\Application\Ports\ShopThings;

/** Products by SKU, or else by id and name; categories and tags by slug; pictures by address, in their own shop alone. */
final class ProductsAndTerms implements ShopThings
{
	public function describe(Thing $thing, array $ids): array
	{
		$described = [];
		foreach ($ids as $id) {
			$description = self::one($thing, $id);
			if ($description !== null) {
				$described[$id] = $description;
			}
		}
		return $described;
	}

	public function find(Thing $thing, int $id, array $description): int
	{
		if ($thing === Thing::Picture) {
			// Nothing is fetched from elsewhere.
			return self::one($thing, $id) === $description ? $id : 0;
		}
		if ($thing !== Thing::Product) {
			$term = get_term_by('slug', $description['code'], self::taxonomy($thing));
			return $term instanceof \WP_Term ? $term->term_id : 0;
		}
		$bySku = $description['code'] === '' ? 0 : wc_get_product_id_by_sku($description['code']);
		$here = $bySku === 0 ? wc_get_product($id) : null;
		return $here instanceof \WC_Product && $here->get_name() === $description['name'] ? $id : $bySku;
	}

	/** @return array{name: string, code: string}|null */
	private static function one(Thing $thing, int $id): ?array
	{
		if ($thing === Thing::Product) {
			$product = wc_get_product($id);
			return $product instanceof \WC_Product ? ['name' => $product->get_name(), 'code' => $product->get_sku()] : null;
		}
		if ($thing === Thing::Picture) {
			$address = wp_get_attachment_url($id);
			return is_string($address) ? ['name' => get_the_title($id), 'code' => $address] : null;
		}
		$term = get_term($id, self::taxonomy($thing));
		return $term instanceof \WP_Term ? ['name' => $term->name, 'code' => $term->slug] : null;
	}

	private static function taxonomy(Thing $thing): string
	{
		return $thing === Thing::Category ? 'product_cat' : 'product_tag';
	}
}
