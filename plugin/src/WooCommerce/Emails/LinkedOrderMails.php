<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Payments\LinkedRefunds;
use Encore\WooCommerce\ShopTime;

/** WooCommerce's own mails of a linked order say to which order it belongs, and until when it can be taken back (rule L10). */
final class LinkedOrderMails implements HookProvider
{
	public function __construct(
		private readonly UndoOffer $undo,
		private readonly Acceptances $acceptances,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('woocommerce_email_after_order_table', $this->tell(...), 5, 3)];
	}

	private function tell(mixed $order, mixed $toShop = false, mixed $isPlain = false): void
	{
		$first = $order instanceof \WC_Order && LinkedOrders::isLinked($order) ? wc_get_order(LinkedOrders::firstOf($order)) : false;
		if (!$order instanceof \WC_Order || !$first instanceof \WC_Order) {
			return;
		}
		/* translators: %s: an order's number. */
		$belongs = sprintf(__('This belongs to order #%s.', 'encore'), $first->get_order_number());
		// The payer can write another address into this order; the first one's page is for who placed that.
		$isToSame = strcasecmp($order->get_billing_email(), $first->get_billing_email()) === 0;
		$until = $toShop !== true && $isToSame ? $this->until($order, $first) : '';
		$words = $until === '' ? $belongs : $belongs . ' ' . sprintf(
			/* translators: %s: a time with its time zone. */
			__('Changed your mind? Until %s you can take it back, on the page of that order.', 'encore'),
			$until,
		);
		$url = $toShop === true ? $first->get_edit_order_url() : ($isToSame ? $first->get_checkout_order_received_url() : '');
		if ($url === '') {
			echo $isPlain === true ? "\n" . wp_strip_all_tags($words) . "\n" : '<p>' . esc_html($words) . '</p>';
			return;
		}
		echo $isPlain === true
			? "\n" . wp_strip_all_tags($words) . "\n" . esc_url_raw($url) . "\n"
			/* translators: %s: an order's number. */
			: '<p>' . esc_html($words) . ' <a class="link" href="' . esc_url($url) . '">' . esc_html(sprintf(__('See order #%s', 'encore'), $first->get_order_number())) . '</a></p>';
	}

	/** Empty where it cannot be taken back. */
	private function until(\WC_Order $order, \WC_Order $first): string
	{
		$canGoBack = LinkedOrders::isCharged($order) || LinkedRefunds::isPossible($order);
		$acceptance = $order->is_paid() && $canGoBack ? $this->acceptances->find(LinkedOrders::acceptanceOf($order)) : null;
		$endsAt = $acceptance === null ? null : $this->undo->endOf($acceptance, $this->undo->endsAt($first->get_id()));
		return $endsAt === null || $endsAt <= $this->clock->now() ? '' : ShopTime::of($endsAt->getTimestamp());
	}
}
