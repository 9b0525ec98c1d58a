<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrderWords;

/** A linked order's own pages, where it is paid and thanked for, say to which order it belongs, with the way there for who placed that. */
final class LinkedOrderPages implements HookProvider
{
	public function __construct(private readonly FirstOrderOwner $owner)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('before_woocommerce_pay_form', $this->tellPayer(...)),
			Hook::filter('woocommerce_thankyou_order_received_text', $this->tell(...), 10, 2),
		];
	}

	/** Whoever changes their mind at the payment finds the way back to what they have ordered. */
	private function tellPayer(mixed $order): void
	{
		$belongs = $order instanceof \WC_Order ? $this->belongs($order) : '';
		if ($belongs !== '') {
			wc_print_notice(esc_html__('Nothing is charged before you pay here, and after an hour this ends by itself.', 'encore') . " {$belongs}", 'notice');
		}
	}

	private function tell(mixed $text, mixed $order): mixed
	{
		// Of a refunded order WooCommerce reads the text as a format.
		if (!is_string($text) || !$order instanceof \WC_Order || $order->has_status('refunded')) {
			return $text;
		}
		return rtrim("{$text} {$this->belongs($order)}");
	}

	/** As HTML; empty where it is no linked order. */
	private function belongs(\WC_Order $order): string
	{
		return LinkedOrderWords::belongs($order, fn(): string => $this->owner->orderOf($order)->thankYouUrl ?? '');
	}
}
