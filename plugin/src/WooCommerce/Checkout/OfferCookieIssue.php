<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\FunnelCalls;

/** Gives the offer cookie where an order is placed, on the block and the classic checkout, if an offer can follow. */
final class OfferCookieIssue implements HookProvider
{
	public function __construct(
		private readonly OfferCookie $cookie,
		private readonly FunnelCalls $funnels,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_store_api_checkout_order_processed', $this->give(...)),
			Hook::action(
				'woocommerce_checkout_order_processed',
				fn(mixed $id, mixed $posted = null, mixed $order = null) => $this->give($order ?? wc_get_order($id)),
				10,
				3,
			),
		];
	}

	private function give(mixed $order): void
	{
		if ($order instanceof \WC_Order && $this->funnels->by($order)) {
			$this->cookie->give($order->get_id(), $order->get_order_key());
		}
	}
}
