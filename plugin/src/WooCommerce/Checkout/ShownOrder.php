<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\OrderChanged;
use Encore\WooCommerce\Cart\ShownBumps;

/**
 * The bumps in the cart as the Checkout block shows them when the shopper pays, against what is in the cart. Another tab
 * may have changed it, or the owner a price; and WooCommerce keeps a cart in the session, where the last of two requests
 * wins. The order then stops once and shows the cart as it is; nobody pays another order than the one on the screen.
 */
final class ShownOrder implements HookProvider
{
	/** Sent with the request that pays: what the cart's answer said under `extensions.encore.shown`. */
	private const HEADER = 'HTTP_ENCORE_SHOWN';

	private bool $hasSaid = false;

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_store_api_cart_errors', $this->compare(...), 20, 2),
			// WooCommerce works the cart out once more after that, for the address of the payment, and other plugins take part.
			Hook::action('woocommerce_store_api_checkout_update_order_meta', $this->stop(...), 6, 0),
		];
	}

	/** The cart in the answer asks for its errors once more: said once, it is shown. */
	private function compare(\WP_Error $errors, \WC_Cart $cart): void
	{
		if ($this->hasSaid || $errors->has_errors()) {
			return;
		}
		foreach (ShownBumps::read($_SERVER[self::HEADER] ?? null)?->against($cart) ?? [] as $code => $message) {
			$this->hasSaid = true;
			$errors->add($code, $message);
		}
	}

	private function stop(): void
	{
		$changed = $this->hasSaid || WC()->cart === null ? null : ShownBumps::read($_SERVER[self::HEADER] ?? null)?->against(WC()->cart);
		if ($changed !== null && $changed !== []) {
			$this->hasSaid = true;
			throw OrderChanged::because(implode(' ', $changed));
		}
	}
}
