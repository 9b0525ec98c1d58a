<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Ports\ShopSettings;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WooCommerce\Orders\OrderBasket;

/**
 * Where the owner has set that, no coupon lowers the price of what an offer has put into the cart: not when an order's coupons
 * are worked out again either. What was added after payment has the price that was charged for it, whatever is set.
 */
final class BumpCoupons implements HookProvider
{
	public function __construct(private readonly ShopSettings $settings)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('woocommerce_coupon_get_items_to_apply', $this->withoutOffers(...))];
	}

	private function withoutOffers(mixed $items): mixed
	{
		return is_array($items) ? array_values(array_filter($items, $this->isLowered(...))) : $items;
	}

	/** Of a cart each item holds its line; of an order that an owner edits it holds the order's. */
	private function isLowered(mixed $item): bool
	{
		$line = $item instanceof \stdClass ? $item->object ?? null : null;
		if ($line instanceof \WC_Order_Item_Product && $line->get_meta(OfferLine::ACCEPTANCE) !== '') {
			return false;
		}
		$isOffers = $line instanceof \WC_Order_Item_Product ? $line->get_meta(OrderBasket::OFFER) !== '' : CartLine::read($line) !== null;
		return !$isOffers || $this->settings->couponsLowerOffers();
	}
}
