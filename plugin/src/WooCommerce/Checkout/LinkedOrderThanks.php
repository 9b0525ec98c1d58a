<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/** A linked order's own page thanks for it, and says to which order it belongs, with the way there for who placed that. */
final class LinkedOrderThanks implements HookProvider
{
	public function __construct(private readonly FirstOrderOwner $owner)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('woocommerce_thankyou_order_received_text', $this->tell(...), 10, 2)];
	}

	private function tell(mixed $text, mixed $order): mixed
	{
		// Of a refunded order WooCommerce reads the text as a format.
		$isLinked = $order instanceof \WC_Order && LinkedOrders::isLinked($order) && !$order->has_status('refunded');
		$first = $isLinked ? wc_get_order(LinkedOrders::firstOf($order)) : false;
		if (!is_string($text) || !$order instanceof \WC_Order || !$first instanceof \WC_Order) {
			return $text;
		}
		$url = $this->owner->orderOf($order)->thankYouUrl ?? '';
		/* translators: %s: an order's number. */
		$belongs = esc_html(sprintf(__('This belongs to order #%s.', 'encore'), $first->get_order_number()));
		return "{$text} {$belongs}" . ($url === '' ? '' : sprintf(
			' <a href="%1$s">%2$s</a>',
			esc_url($url),
			/* translators: %s: an order's number. */
			esc_html(sprintf(__('See order #%s', 'encore'), $first->get_order_number())),
		));
	}
}
