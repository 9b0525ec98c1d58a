<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBumps;

/**
 * What the Checkout block shows as ticked when the shopper pays, against what is in the cart. WooCommerce keeps a cart
 * in the session, where the last of two requests wins: a tick, or an untick, can be lost to one that ran beside it. The
 * order then stops once and shows the cart as it is; nobody pays for another order than the one on the screen.
 */
final class TickedBumps implements HookProvider
{
	/** Sent with the request that pays: the offers that are ticked, "12,15", or "none". */
	private const HEADER = 'HTTP_ENCORE_TICKED';

	public function __construct(private readonly CartBumps $bumps)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('woocommerce_store_api_cart_errors', $this->compare(...), 20, 2)];
	}

	private function compare(\WP_Error $errors, \WC_Cart $cart): void
	{
		$ticked = $this->ticked();
		if ($ticked === null || $errors->has_errors()) {
			return;
		}
		$inCart = array_unique($this->bumps->accepted($cart));
		if (array_diff($ticked, $inCart) !== [] || array_diff($inCart, $ticked) !== []) {
			$errors->add('encore_order_changed', __('Your order has changed meanwhile. Please look at it once more before you order.', 'encore'));
		}
	}

	/** @return list<int>|null null where the request does not say */
	private function ticked(): ?array
	{
		$header = $_SERVER[self::HEADER] ?? null;
		if ($header === 'none') {
			return [];
		}
		return is_string($header) && preg_match('/^\d{1,18}(,\d{1,18}){0,19}$/D', $header) === 1
			? array_map(intval(...), explode(',', $header))
			: null;
	}
}
