<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Hook;
use Encore\HookProvider;

/** A bump's quantity is the offer's: it cannot be changed in a cart, only taken out. */
final class BumpQuantity implements HookProvider
{
	public function hooks(): array
	{
		$hooks = [
			Hook::filter('woocommerce_store_api_product_quantity_editable', $this->editable(...), 10, 3),
			Hook::filter('woocommerce_cart_item_quantity', $this->input(...), 10, 3),
			Hook::filter('woocommerce_update_cart_validation', $this->mayUpdate(...), 10, 4),
		];
		foreach (['minimum', 'maximum'] as $limit) {
			$hooks[] = Hook::filter("woocommerce_store_api_product_quantity_{$limit}", $this->fixed(...), 10, 3);
		}
		return $hooks;
	}

	private function editable(mixed $editable, mixed $product, mixed $line = null): mixed
	{
		return self::isBump($line) ? false : $editable;
	}

	private function fixed(mixed $limit, mixed $product, mixed $line = null): mixed
	{
		return is_array($line) && self::isBump($line) ? $line['quantity'] : $limit;
	}

	private function input(mixed $html, mixed $key, mixed $line = null): mixed
	{
		if (!is_array($line) || !self::isBump($line)) {
			return $html;
		}
		return sprintf(
			'%1$s<input type="hidden" name="cart[%2$s][qty]" value="%1$s" />',
			esc_html((string) $line['quantity']),
			esc_attr((string) $key),
		);
	}

	private function mayUpdate(mixed $may, mixed $key, mixed $line = null, mixed $quantity = 0): mixed
	{
		return self::isBump($line) && (float) $quantity > 0 && (float) $quantity !== (float) $line['quantity'] ? false : $may;
	}

	/** @phpstan-assert-if-true array<string, mixed> $line */
	private static function isBump(mixed $line): bool
	{
		return is_array($line) && CartBasket::offerOf($line) !== 0;
	}
}
