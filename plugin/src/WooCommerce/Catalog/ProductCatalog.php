<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Offer\Variations;

/** The shop's products, read through WooCommerce so that what changes a price (currencies, roles) takes part. */
final class ProductCatalog implements Catalog
{
	/** What cannot lie in a cart by itself. */
	private const ONLY_PAGES = ['variable', 'grouped', 'external'];

	/** @param \Closure(list<int>): void $prime reads products together, before WooCommerce asks for each */
	public function __construct(
		private readonly \Closure $prime,
		private readonly ShopCurrency $currency,
	) {
	}

	public function products(array $ids): array
	{
		if ($ids !== []) {
			($this->prime)($ids);
		}
		$products = [];
		foreach ($ids as $id) {
			$product = wc_get_product($id);
			if ($product instanceof \WC_Product) {
				$products[$id] = $this->toProduct($id, $product);
			}
		}
		return $products;
	}

	public function variations(int $productId): Variations
	{
		$parent = wc_get_product($productId);
		if (!$parent instanceof \WC_Product_Variable) {
			return new Variations();
		}
		$attributes = array_map(strval(...), array_keys($parent->get_variation_attributes()));
		$ids = array_values(array_map(intval(...), $parent->get_children()));
		$ids === [] || ($this->prime)($ids);
		$all = [];
		foreach ($ids as $id) {
			$variation = wc_get_product($id);
			if ($variation instanceof \WC_Product_Variation && self::isWhole($variation)) {
				$all[] = $this->toVariation($parent, $variation, $attributes);
			}
		}
		return new Variations(array_map(static fn(string $name): string => self::plain((string) wc_attribute_label($name, $parent)), $attributes), $all);
	}

	/** It has a price, is switched on, and leaves no attribute open. */
	public static function isWhole(\WC_Product_Variation $variation): bool
	{
		return is_numeric($variation->get_regular_price())
			&& $variation->get_status() === 'publish'
			&& $variation->get_variation_attributes() !== []
			&& !in_array('', $variation->get_variation_attributes(), true);
	}

	/** @param list<string> $attributes names, as its product has them */
	private function toVariation(\WC_Product_Variable $parent, \WC_Product_Variation $variation, array $attributes): Variation
	{
		$defaults = array_filter($parent->get_default_attributes());
		$own = $variation->get_attributes();
		ksort($defaults);
		ksort($own);
		return new Variation(
			$this->toProduct($variation->get_id(), $variation),
			array_map(static fn(string $name): string => self::plain((string) $variation->get_attribute($name)), $attributes),
			(int) $variation->get_image_id('edit'),
			$defaults !== [] && $defaults === $own,
		);
	}

	private static function plain(string $text): string
	{
		return wp_strip_all_tags(html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8'));
	}

	private function toProduct(int $id, \WC_Product $product): Product
	{
		$regular = (string) $product->get_regular_price();
		return new Product(
			$id,
			self::plain($product->get_name()),
			$this->currency->money($regular),
			is_numeric($regular) && $this->canBeBought($product),
			$product->is_sold_individually(),
			$this->stockOf($product),
			$product->needs_shipping(),
			!$product->is_virtual() || !$product->is_downloadable(),
			(int) $product->get_image_id(),
			$product->is_downloadable(),
			$this->currency->isSwitched(),
			$product->is_on_sale() && is_numeric($product->get_sale_price()) ? $this->currency->money((string) $product->get_sale_price()) : null,
			$product->is_type('variable'),
			$product->get_stock_managed_by_id(),
			$product->is_taxable() ? $product->get_tax_class() : 'none',
		);
	}

	private function canBeBought(\WC_Product $product): bool
	{
		// Who may edit a product in the trash may buy it, says WooCommerce; its cart does not take it.
		if ($product->is_type(self::ONLY_PAGES) || $product->get_status() === 'trash' || !$product->is_purchasable()) {
			return false;
		}
		// A variation that leaves an attribute open needs a choice that nobody makes here.
		return !$product instanceof \WC_Product_Variation || !in_array('', $product->get_variation_attributes(), true);
	}

	private function stockOf(\WC_Product $product): ?int
	{
		if (!$product->is_in_stock()) {
			return 0;
		}
		if (!$product->managing_stock() || $product->backorders_allowed()) {
			return null;
		}
		return max(0, (int) $product->get_stock_quantity());
	}
}
