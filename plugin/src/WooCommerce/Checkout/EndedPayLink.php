<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Ports\OfferAddress;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/**
 * The payment page of a linked order that cannot be paid any more. Whoever placed the first order is led there, where it
 * says what became of it; anybody else reads that the link has ended, and nothing of the order.
 */
final class EndedPayLink implements HookProvider
{
	public function __construct(
		private readonly FirstOrderOwner $owner,
		private readonly AnswerOffer $answer,
		private readonly OfferAddress $address,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('template_redirect', $this->lead(...), 15, 0),
			Hook::filter('pre_do_shortcode_tag', $this->tell(...), 10, 2),
		];
	}

	private function lead(): void
	{
		$linked = self::ended();
		$first = $linked === null ? null : $this->owner->orderOf($linked);
		if ($first !== null && wp_safe_redirect($this->answer->open($first)->next === null ? $first->thankYouUrl : $this->address->of($first))) {
			exit;
		}
	}

	/** In the place of WooCommerce's error, which names the order's status and sends shoppers to the shop's mailbox. */
	private function tell(mixed $html, mixed $tag): mixed
	{
		if ($html !== false || $tag !== 'woocommerce_checkout' || self::ended() === null) {
			return $html;
		}
		$notice = wc_print_notice(esc_html__('This payment link has ended. Nothing can be paid here any more.', 'encore'), 'notice', [], true);
		return sprintf(
			'<div class="woocommerce">%1$s<p class="return-to-shop"><a class="button alt wc-backward wp-element-button" href="%2$s">%3$s</a></p></div>',
			is_string($notice) ? $notice : '',
			esc_url(wc_get_page_permalink('shop')),
			esc_html__('Go to the shop', 'encore'),
		);
	}

	/** By its address with its key; null where it can be paid, or is another order. */
	private static function ended(): ?\WC_Order
	{
		$id = is_checkout_pay_page() ? get_query_var('order-pay') : 0;
		$order = is_numeric($id) && (int) $id > 0 ? wc_get_order((int) $id) : false;
		$key = $_GET['key'] ?? '';
		return $order instanceof \WC_Order
			&& LinkedOrders::isLinked($order)
			&& is_string($key)
			&& $order->key_is_valid(sanitize_text_field(wp_unslash($key)))
			&& !$order->needs_payment() ? $order : null;
	}
}
