<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Ports\ShopSettings;
use Encore\Hook;
use Encore\HookProvider;

/** Where the owner has set that, no coupon lowers the price of what an offer has put into the cart. */
final class BumpCoupons implements HookProvider
{
	public function __construct(private readonly ShopSettings $settings)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('woocommerce_coupon_get_items_to_apply', $this->withoutOffers(...))];
	}

	/** Of a cart each item holds its line; of an order that an owner edits it holds the order's. */
	private function withoutOffers(mixed $items): mixed
	{
		if (!is_array($items) || $this->settings->couponsLowerOffers()) {
			return $items;
		}
		return array_values(array_filter($items, static function (mixed $item): bool {
			$line = $item instanceof \stdClass ? $item->object ?? null : null;
			return !is_array($line) || (new CartLine('', $line))->offer() === 0;
		}));
	}
}
