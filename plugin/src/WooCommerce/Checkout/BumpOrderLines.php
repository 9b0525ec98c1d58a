<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Orders\OfferItem;
use Encore\WooCommerce\Orders\OrderBasket;

/** An order's line remembers the offer that added it, its part of a bundle, and what it stands in for. */
final class BumpOrderLines implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::action('woocommerce_checkout_create_order_line_item', $this->mark(...), 10, 3)];
	}

	private function mark(\WC_Order_Item $item, mixed $key, mixed $data): void
	{
		$line = CartLine::read($data);
		if ($line === null) {
			return;
		}
		$item->add_meta_data(OrderBasket::OFFER, (string) $line->offer(), true);
		// As after payment: the main part has no number.
		if (($line->placeInBundle() ?? 0) > 0) {
			$item->add_meta_data(OfferItem::PART, (string) $line->placeInBundle(), true);
		}
		$replaced = $line->replaced();
		if ($replaced !== null) {
			$item->add_meta_data(OrderBasket::INSTEAD_OF, (string) $replaced->bought(), true);
		}
	}
}
