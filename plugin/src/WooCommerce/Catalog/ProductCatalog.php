<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Product;

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

	private function toProduct(int $id, \WC_Product $product): Product
	{
		$regular = (string) $product->get_regular_price();
		return new Product(
			$id,
			wp_strip_all_tags(html_entity_decode($product->get_name(), ENT_QUOTES | ENT_HTML5, 'UTF-8')),
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
		);
	}

	private function canBeBought(\WC_Product $product): bool
	{
		if ($product->is_type(self::ONLY_PAGES) || !$product->is_purchasable() || !$product->is_in_stock()) {
			return false;
		}
		// A variation that leaves an attribute open needs a choice that nobody makes here.
		return !$product instanceof \WC_Product_Variation || !in_array('', $product->get_variation_attributes(), true);
	}

	private function stockOf(\WC_Product $product): ?int
	{
		if (!$product->managing_stock() || $product->backorders_allowed()) {
			return null;
		}
		return max(0, (int) $product->get_stock_quantity());
	}
}
