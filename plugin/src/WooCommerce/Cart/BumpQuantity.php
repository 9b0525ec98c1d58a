<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Hook;
use Encore\HookProvider;

/** A bump's quantity is the offer's: it cannot be changed in a cart, only taken out; or the shopper's, up to what its owner has set. */
final class BumpQuantity implements HookProvider
{
	public function hooks(): array
	{
		$hooks = [
			Hook::filter('woocommerce_store_api_product_quantity_editable', $this->editable(...), 10, 3),
			Hook::filter('woocommerce_cart_item_quantity', $this->input(...), 10, 3),
			Hook::filter('woocommerce_update_cart_validation', $this->mayUpdate(...), 10, 4),
		];
		foreach (['woocommerce_store_api_product_quantity_minimum' => $this->least(...), 'woocommerce_store_api_product_quantity_maximum' => $this->most(...)] as $limit => $callback) {
			$hooks[] = Hook::filter($limit, $callback, 10, 3);
		}
		return $hooks;
	}

	private function editable(mixed $editable, mixed $product, mixed $line = null): mixed
	{
		return (CartLine::read($line)?->most() ?? 1) > 0 ? $editable : false;
	}

	private function least(mixed $limit, mixed $product, mixed $line = null): mixed
	{
		$bump = CartLine::read($line);
		return $bump === null || $bump->most() > 0 ? $limit : $bump->quantity();
	}

	private function most(mixed $limit, mixed $product, mixed $line = null): mixed
	{
		$bump = CartLine::read($line);
		return match (true) {
			$bump === null => $limit,
			$bump->most() > 0 => is_numeric($limit) && $limit < $bump->most() ? $limit : $bump->most(),
			default => $bump->quantity(),
		};
	}

	private function input(mixed $html, mixed $key, mixed $line = null): mixed
	{
		$bump = CartLine::read($line);
		return $bump === null || $bump->most() > 0
			? $html
			: sprintf('%1$d<input type="hidden" name="cart[%2$s][qty]" value="%1$d" />', $bump->quantity(), esc_attr(is_string($key) ? $key : ''));
	}

	private function mayUpdate(mixed $may, mixed $key, mixed $line = null, mixed $quantity = 0): mixed
	{
		$bump = CartLine::read($line);
		$wanted = is_numeric($quantity) ? (float) $quantity : 0.0;
		$isWithin = $bump === null || $wanted === (float) $bump->quantity() || $wanted <= $bump->most();
		return $isWithin || $wanted <= 0 ? $may : false;
	}
}
