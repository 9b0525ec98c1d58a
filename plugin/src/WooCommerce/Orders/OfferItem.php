<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Acceptance\Acceptance;
use Encore\WooCommerce\Catalog\ProductName;

/** The parts of an accepted offer as an order's lines: the amounts of its quote, its marks, and the pieces that were taken for each. */
final class OfferItem
{
	/** Which line of the quote it is, beside the first. */
	public const PART = '_encore_part';

	/** @return non-empty-list<\WC_Order_Item_Product> not added to an order yet */
	public static function allOf(Acceptance $acceptance): array
	{
		return array_map(static fn(int $place): \WC_Order_Item_Product => self::of($acceptance, $place), array_keys($acceptance->quote->lines));
	}

	/** @return array<int, \WC_Order_Item_Product> those that an order has, by their place in the quote */
	public static function in(\WC_Order $order, Acceptance $acceptance): array
	{
		$items = [];
		foreach ($order->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_meta(OfferLine::ACCEPTANCE) === $acceptance->uuid) {
				$items[self::placeOf($item)] = $item;
			}
		}
		return $items;
	}

	/** @return \WC_Order_Item_Shipping|null not added to an order yet; null where nothing is asked for sending it */
	public static function shippingOf(Acceptance $acceptance): ?\WC_Order_Item_Shipping
	{
		$shipping = $acceptance->quote->shipping;
		if ($shipping === null) {
			return null;
		}
		$item = new \WC_Order_Item_Shipping();
		$item->set_method_id($shipping->method);
		$item->set_instance_id((string) $shipping->instance);
		$item->set_method_title($shipping->title);
		$item->set_total($shipping->net->toDecimal());
		$item->set_taxes(['total' => TaxRows::amounts($shipping->taxes)]);
		$item->add_meta_data(OfferLine::ACCEPTANCE, $acceptance->uuid, true);
		return $item;
	}

	/** The one that an order has. */
	public static function shippingIn(\WC_Order $order, Acceptance $acceptance): ?\WC_Order_Item_Shipping
	{
		foreach ($order->get_items('shipping') as $item) {
			if ($item instanceof \WC_Order_Item_Shipping && $item->get_meta(OfferLine::ACCEPTANCE) === $acceptance->uuid) {
				return $item;
			}
		}
		return null;
	}

	public static function placeOf(\WC_Order_Item_Product $item): int
	{
		$place = $item->get_meta(self::PART);
		return is_numeric($place) ? (int) $place : 0;
	}

	private static function of(Acceptance $acceptance, int $place): \WC_Order_Item_Product
	{
		$line = $acceptance->quote->lines[$place];
		$item = new \WC_Order_Item_Product();
		$product = wc_get_product($line->productId);
		if ($product instanceof \WC_Product) {
			$item->set_product($product);
		} else {
			$item->set_name(ProductName::of($line->productId));
		}
		$taxes = TaxRows::amounts($line->taxes);
		$item->set_quantity($line->quantity);
		$item->set_subtotal($line->net->toDecimal());
		$item->set_total($line->net->toDecimal());
		$item->set_taxes(['total' => $taxes, 'subtotal' => $taxes]);
		$item->add_meta_data(OrderBasket::OFFER, (string) $acceptance->offerId, true);
		$item->add_meta_data(OfferLine::ACCEPTANCE, $acceptance->uuid, true);
		if ($line->upgraded > 0) {
			$item->add_meta_data(__('Upgrade from', 'encore'), ProductName::of($line->upgraded), true);
		}
		if ($place > 0) {
			$item->add_meta_data(self::PART, (string) $place, true);
		}
		$taken = $acceptance->taken[$place] ?? 0;
		if ($taken > 0) {
			$item->add_meta_data('_reduced_stock', (string) $taken, true);
		}
		return $item;
	}
}
