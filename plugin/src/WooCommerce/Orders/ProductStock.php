<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\StockCount;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;

/** Takes pieces from products' stocks before they are paid for, all or none: WooCommerce's reservations do not count paid orders. */
final class ProductStock
{
	/** The option of the minutes that goods are kept for an order that is not paid. */
	public const HELD_MINUTES = 'woocommerce_hold_stock_minutes';

	public function __construct(
		private readonly StockCount $counter,
		private readonly Log $log,
	) {
	}

	/** @return list<int> for each line the pieces that are taken from a counted stock; 0 where the shop counts none */
	public function counted(Quote $quote): array
	{
		return array_map(static function (QuoteLine $line): int {
			$product = wc_get_product($line->productId);
			return $product instanceof \WC_Product && $product->managing_stock() ? $line->quantity : 0;
		}, $quote->lines);
	}

	/** @return array<int, int> pieces that it holds, by product */
	public static function byProduct(Acceptance $acceptance): array
	{
		$pieces = [];
		foreach ($acceptance->quote->lines as $place => $line) {
			$pieces[$line->productId] = ($pieces[$line->productId] ?? 0) + ($acceptance->taken[$place] ?? 0);
		}
		return $pieces;
	}

	/** @return bool false when there are not enough left of one of them, and nothing was taken */
	public function take(Acceptance $acceptance): bool
	{
		foreach ($acceptance->quote->lines as $place => $line) {
			$product = wc_get_product($line->productId);
			if (!$product instanceof \WC_Product || ($acceptance->taken[$place] ?? 0) === 0 && !$product->is_in_stock()) {
				return false;
			}
		}
		$taken = [];
		foreach ($this->byHolder(self::byProduct($acceptance)) as [$holder, $pieces]) {
			$atLeast = $holder->backorders_allowed() ? null : $pieces + self::held($holder, $acceptance->orderId);
			if (!$this->counter->take($holder->get_id(), $pieces, $atLeast)) {
				array_map(fn(array $one): bool => $this->counter->take($one[0]->get_id(), -$one[1], null), $taken);
				return false;
			}
			$taken[] = [$holder, $pieces];
		}
		array_map(fn(array $one) => $this->tell($one[0]), $taken);
		return true;
	}

	/**
	 * Gives back exactly what was taken.
	 *
	 * @param array<int, int> $pieces by product
	 */
	public function giveBack(array $pieces): void
	{
		foreach ($this->byHolder($pieces) as [$holder, $taken]) {
			$this->counter->take($holder->get_id(), -$taken, null);
			$this->tell($holder);
		}
	}

	/**
	 * Variations may share one stock. Always in the same order, so that two who take the same never wait for each other.
	 *
	 * @param array<int, int> $pieces by product
	 * @return array<int, array{\WC_Product, int}> whose stock it is, and how many of it, by product; without those that are not counted
	 */
	private function byHolder(array $pieces): array
	{
		$holders = [];
		foreach (array_filter($pieces) as $productId => $of) {
			$product = wc_get_product($productId);
			if ($product instanceof \WC_Product && $product->managing_stock()) {
				$holder = $this->holder($product);
				$holders[$holder->get_id()] = [$holder, ($holders[$holder->get_id()][1] ?? 0) + $of];
			}
		}
		ksort($holders);
		return $holders;
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
