<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** What comes with an offer's lines and lies outside the order's own sum: their downloads, and the products' counts of sales. */
final class LineExtras
{
	/** @param array<\WC_Order_Item_Product> $items */
	public static function give(\WC_Order $order, array $items): void
	{
		foreach (self::byProduct($items) as $item) {
			$product = $item->get_product();
			if ($product instanceof \WC_Product) {
				self::grantDownloads($order, $product, $item);
				self::countSale($order, $item, 'increase');
			}
		}
	}

	/** @param array<\WC_Order_Item_Product> $items that the order has no more */
	public static function takeBack(\WC_Order $order, array $items): void
	{
		foreach (self::byProduct($items) as $item) {
			self::countSale($order, $item, 'decrease');
			self::withdrawDownloads($order, $item);
		}
	}

	/**
	 * A count locks its product's rows: always in the same order, so that two of them never wait for each other.
	 *
	 * @param array<\WC_Order_Item_Product> $items
	 * @return list<\WC_Order_Item_Product>
	 */
	private static function byProduct(array $items): array
	{
		usort($items, static fn(\WC_Order_Item_Product $one, \WC_Order_Item_Product $other): int => $one->get_product_id() <=> $other->get_product_id());
		return $items;
	}

	/** Files that another line of the order brings as well stay. */
	private static function withdrawDownloads(\WC_Order $order, \WC_Order_Item_Product $item): void
	{
		$productId = self::productOf($item);
		foreach ($order->get_items() as $other) {
			if ($other instanceof \WC_Order_Item_Product && $other->get_id() !== $item->get_id() && self::productOf($other) === $productId) {
				return;
			}
		}
		$store = \WC_Data_Store::load('customer-download');
		$find = [$store, 'get_downloads'];
		$granted = is_callable($find) ? $find(['order_id' => $order->get_id(), 'product_id' => $productId]) : [];
		foreach (is_array($granted) ? $granted : [] as $download) {
			if ($download instanceof \WC_Customer_Download) {
				$download->delete(true);
			}
		}
	}

	/** Only this line's files; where the order has granted none yet, WooCommerce grants all of them in its own time. */
	private static function grantDownloads(\WC_Order $order, \WC_Product $product, \WC_Order_Item_Product $item): void
	{
		if (!$product->is_downloadable() || !$order->get_download_permissions_granted('edit')) {
			return;
		}
		foreach (array_keys($product->get_downloads()) as $download) {
			wc_downloadable_file_permission((string) $download, $product, $order, $item->get_quantity(), $item);
		}
	}

	/** @param string $way increase or decrease */
	private static function countSale(\WC_Order $order, \WC_Order_Item_Product $item, string $way): void
	{
		$count = [\WC_Data_Store::load('product'), 'update_product_sales'];
		if ($order->get_recorded_sales('edit') && is_callable($count)) {
			$count($item->get_product_id(), $item->get_quantity(), $way);
		}
	}

	private static function productOf(\WC_Order_Item_Product $item): int
	{
		return $item->get_variation_id() ?: $item->get_product_id();
	}
}
