<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\StockCount;
use Encore\Domain\Acceptance\Acceptance;

/** Takes pieces from a product's stock before they are paid for: WooCommerce's reservations do not count paid orders. */
final class ProductStock
{
	public function __construct(private readonly StockCount $counter)
	{
	}

	/** @return bool false when there are not enough left, and nothing was taken */
	public function take(Acceptance $acceptance): bool
	{
		$product = wc_get_product($acceptance->quote->productId);
		if (!$product instanceof \WC_Product) {
			return false;
		}
		if (!$product->managing_stock()) {
			return $product->is_in_stock();
		}
		$holder = $this->holder($product);
		$pieces = $acceptance->quote->quantity;
		$atLeast = $product->backorders_allowed() ? null : $pieces + self::held($holder, $acceptance->orderId);
		if (!$this->counter->take($holder->get_id(), $pieces, $atLeast)) {
			return false;
		}
		$this->tell($holder);
		return true;
	}

	public function giveBack(Acceptance $acceptance): void
	{
		$product = wc_get_product($acceptance->quote->productId);
		if ($product instanceof \WC_Product && $product->managing_stock()) {
			wc_update_product_stock($product, $acceptance->quote->quantity, 'increase');
		}
	}

	/** Pieces that other shoppers are paying for at this moment are not sold twice. */
	private static function held(\WC_Product $holder, int $orderId): int
	{
		$held = wc_get_held_stock_quantity($holder, $orderId);
		return is_numeric($held) ? max(0, (int) ceil((float) $held)) : 0;
	}

	/** The variation, or the product that counts for it. */
	private function holder(\WC_Product $product): \WC_Product
	{
		$id = $product->get_stock_managed_by_id();
		$holder = $id === $product->get_id() ? $product : wc_get_product($id);
		return $holder instanceof \WC_Product ? $holder : $product;
	}

	/** Adding nothing makes WooCommerce read the new number, set the stock status and tell other plugins. */
	private function tell(\WC_Product $holder): void
	{
		wp_cache_delete($holder->get_id(), 'post_meta');
		wc_update_product_stock($holder, 0, 'increase');
	}
}
