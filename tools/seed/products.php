<?php

declare(strict_types=1);

namespace Encore\Seed;

/** @param array<string, Stack> $stacks */
function products(array $stacks): void
{
	$order = 0;
	foreach ($stacks as $stack) {
		$category = category($stack->title);
		foreach ($stack->products as $sku => $words) {
			product($sku, $words, $stack->physical && !$words->virtual, $category, $order++);
		}
	}
}

function category(string $title): int
{
	$known = get_term_by('name', $title, 'product_cat');
	if ($known instanceof \WP_Term) {
		return $known->term_id;
	}
	$made = wp_insert_term($title, 'product_cat');
	if ($made instanceof \WP_Error) {
		throw new \RuntimeException($made->get_error_message());
	}
	return (int) $made['term_id'];
}

function product(string $sku, StackProduct $words, bool $physical, int $category, int $order): void
{
	$variants = $words->variants;
	$id = wc_get_product_id_by_sku($sku);
	$product = $variants === [] ? new \WC_Product_Simple($id) : new \WC_Product_Variable($id);
	$product->set_props([
		'name' => $words->name,
		'slug' => $sku,
		'sku' => $sku,
		'status' => 'publish',
		'description' => $words->text,
		'short_description' => $words->text,
		'virtual' => ! $physical,
		'tax_status' => $physical ? 'taxable' : 'none',
		'category_ids' => [$category],
		'image_id' => picture($sku, $words->name, $words->palette),
		'menu_order' => $order,
	]);
	if ($variants !== []) {
		$product->set_attributes([attribute($variants)]);
		$product->save();
		variations($product, $sku, $words);
		return;
	}
	$product->set_regular_price($words->price);
	$product->save();
}

/** @param list<string> $variants */
function attribute(array $variants): \WC_Product_Attribute
{
	$attribute = new \WC_Product_Attribute();
	$attribute->set_name('Colour');
	$attribute->set_options($variants);
	$attribute->set_visible(true);
	$attribute->set_variation(true);
	return $attribute;
}

function variations(\WC_Product $product, string $sku, StackProduct $words): void
{
	foreach ($words->variants as $variant) {
		$variantSku = variantSku($sku, $variant);
		$variation = new \WC_Product_Variation(wc_get_product_id_by_sku($variantSku));
		$variation->set_parent_id($product->get_id());
		$variation->set_sku($variantSku);
		$variation->set_attributes(['colour' => $variant]);
		$variation->set_regular_price($words->price);
		$variation->set_stock_status(in_array($variant, $words->soldOut, true) ? 'outofstock' : 'instock');
		if (isset($words->palettes[$variant])) {
			$variation->set_image_id(picture($variantSku, "{$words->name}, {$variant}", $words->palettes[$variant]));
		}
		$variation->set_tax_status('taxable');
		$variation->save();
	}
	\WC_Product_Variable::sync($product->get_id());
}

function variantSku(string $sku, string $variant): string
{
	return $sku . '-' . sanitize_title($variant);
}

/** A product's id by its name in stacks.php: a SKU, or SKU:Variant. */
function productId(string $name): int
{
	[$sku, $variant] = explode(':', $name) + [1 => ''];
	return wc_get_product_id_by_sku($variant === '' ? $sku : variantSku($sku, $variant));
}
