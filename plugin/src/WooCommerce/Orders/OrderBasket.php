<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Offer\Basket;
use Encore\WooCommerce\Catalog\ProductOriginals;

/** What an order's shopper bought, as triggers look at it. Lines that an offer added call up nothing, but what they stand in for does. */
final class OrderBasket
{
	public const OFFER = '_encore_offer';

	/** Of a line that an offer added: the product or variation that it stands in for. */
	public const INSTEAD_OF = '_encore_instead_of';

	public static function of(\WC_Order $order): Basket
	{
		$products = [];
		$categories = [];
		$quantities = [];
		foreach ($order->get_items() as $item) {
			if (!$item instanceof \WC_Order_Item_Product) {
				continue;
			}
			$productId = $item->get_product_id();
			$bought = $item->get_variation_id() !== 0 ? $item->get_variation_id() : $productId;
			$quantities[$bought] = ($quantities[$bought] ?? 0) + (int) ceil((float) $item->get_quantity());
			$insteadOf = $item->get_meta(self::INSTEAD_OF);
			if (is_numeric($insteadOf)) {
				$bought = (int) $insteadOf;
				$productId = (wc_get_product($bought) ?: null)?->get_parent_id() ?: $bought;
			} elseif ($productId === 0 || $item->get_meta(self::OFFER) !== '') {
				continue;
			}
			array_push($products, $productId, $bought);
			array_push($categories, ...ProductOriginals::categories($productId));
		}
		return new Basket(
			ProductOriginals::with(array_values(array_unique($products))),
			array_values(array_unique($categories)),
			ProductOriginals::counted($quantities),
		);
	}
}
