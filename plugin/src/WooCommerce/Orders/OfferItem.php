<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Acceptance\Acceptance;
use Encore\WooCommerce\Catalog\ProductName;

/** An accepted offer as an order's line: the amounts of its quote, its marks, and the pieces that were taken for it. */
final class OfferItem
{
	/** @param \WC_Product|null $product null where it no longer exists */
	public static function of(Acceptance $acceptance, ?\WC_Product $product): \WC_Order_Item_Product
	{
		$quote = $acceptance->quote;
		$item = new \WC_Order_Item_Product();
		if ($product !== null) {
			$item->set_product($product);
		} else {
			$item->set_name(ProductName::of($quote->productId));
		}
		$taxes = TaxRows::ofLine($quote);
		$item->set_quantity($quote->quantity);
		$item->set_subtotal($quote->net->toDecimal());
		$item->set_total($quote->net->toDecimal());
		$item->set_taxes(['total' => $taxes, 'subtotal' => $taxes]);
		$item->add_meta_data(OrderBasket::OFFER, (string) $acceptance->offerId, true);
		$item->add_meta_data(OfferLine::ACCEPTANCE, $acceptance->uuid, true);
		if ($acceptance->taken > 0) {
			$item->add_meta_data('_reduced_stock', (string) $acceptance->taken, true);
		}
		return $item;
	}
}
