<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\StockCount;
use Encore\Domain\Acceptance\Acceptance;

/** Takes pieces from a product's stock before they are paid for: WooCommerce's reservations do not count paid orders. */
final class ProductStock
{
	public function __construct(
		private readonly StockCount $counter,
		private readonly Log $log,
	) {
	}

	/** Pieces that are taken from a counted stock; 0 where the shop counts none. */
	public function counted(Acceptance $acceptance): int
	{
		$product = wc_get_product($acceptance->quote->productId);
		return $product instanceof \WC_Product && $product->managing_stock() ? $acceptance->quote->quantity : 0;
	}

	/** @return bool false when there are not enough left, and nothing was taken */
	public function take(Acceptance $acceptance): bool
	{
		$product = wc_get_product($acceptance->quote->productId);
		if (!$product instanceof \WC_Product) {
			return false;
		}
		if ($acceptance->taken === 0) {
			return $product->is_in_stock();
		}
		$holder = $this->holder($product);
		$atLeast = $product->backorders_allowed() ? null : $acceptance->taken + self::held($holder, $acceptance->orderId);
		if (!$this->counter->take($holder->get_id(), $acceptance->taken, $atLeast)) {
			return false;
		}
		$this->tell($holder);
		return true;
	}

	/** Gives back exactly what was taken. */
	public function giveBack(int $productId, int $pieces): void
	{
		$product = $pieces > 0 ? wc_get_product($productId) : null;
		if (!$product instanceof \WC_Product || !$product->managing_stock()) {
			return;
		}
		$holder = $this->holder($product);
		$this->counter->take($holder->get_id(), -$pieces, null);
		$this->tell($holder);
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

	/**
	 * Adding nothing makes WooCommerce read the new number, set the stock status and tell other plugins. What goes wrong
	 * there changes nothing any more.
	 */
	private function tell(\WC_Product $holder): void
	{
		wp_cache_delete($holder->get_id(), 'post_meta');
		try {
			wc_update_product_stock($holder, 0, 'increase');
		} catch (\Throwable $error) {
			$this->log->error($error, 'stock');
		}
	}
}
