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
		return self::bump($line) === null ? $editable : false;
	}

	private function fixed(mixed $limit, mixed $product, mixed $line = null): mixed
	{
		return self::bump($line)?->quantity() ?? $limit;
	}

	private function input(mixed $html, mixed $key, mixed $line = null): mixed
	{
		$bump = self::bump($line);
		return $bump === null
			? $html
			: sprintf('%1$d<input type="hidden" name="cart[%2$s][qty]" value="%1$d" />', $bump->quantity(), esc_attr(is_string($key) ? $key : ''));
	}

	private function mayUpdate(mixed $may, mixed $key, mixed $line = null, mixed $quantity = 0): mixed
	{
		$bump = self::bump($line);
		$wanted = is_numeric($quantity) ? (float) $quantity : 0.0;
		return $bump !== null && $wanted > 0 && $wanted !== (float) $bump->quantity() ? false : $may;
	}

	private static function bump(mixed $data): ?CartLine
	{
		$line = is_array($data) ? new CartLine('', $data) : null;
		return $line?->offer() === 0 ? null : $line;
	}
}
