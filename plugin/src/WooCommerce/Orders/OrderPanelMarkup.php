<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\History\OfferHistory;
use Encore\Application\History\OrderHistory;

/** One offer in the order screen's panel: a heading and a list of what happened. Everything is escaped here. */
final class OrderPanelMarkup
{
	public static function of(OfferHistory $history, \DateTimeImmutable $now): string
	{
		$lines = '';
		foreach (OrderPanelWords::of($history, $now) as [$label, $text, $time]) {
			$when = $time === null ? '' : ' ' . self::time($time);
			$lines .= '<li><strong>' . esc_html($label) . '</strong> ' . esc_html($text) . $when . '</li> ';
		}
		return '<h3 class="encore-offers__offer">' . esc_html(self::title($history->offerId, $history->title)) . '</h3> <ul class="encore-offers__events">' . $lines . '</ul>';
	}

	/**
	 * Which offers were considered, and why not all of them were shown.
	 *
	 * @param \Closure(string): string $reason its words
	 */
	public static function trace(OrderHistory $history, \Closure $reason): string
	{
		if ($history->considered === []) {
			return '';
		}
		$lines = '';
		foreach ($history->considered as $one) {
			$title = $one->offerId === 0 ? __('This order', 'encore') : self::title($one->offerId, $one->title);
			$lines .= '<li><strong>' . esc_html($title) . ':</strong> ' . esc_html($reason($one->reason)) . '</li> ';
		}
		$none = $history->offers === [] ? '<p>' . esc_html__('No offer was shown after this order.', 'encore') . '</p> ' : '';
		return $none . '<details class="encore-offers__trace"><summary>' . esc_html__('Which offers were considered, and why they were shown or not', 'encore') . '</summary> <ul>' . $lines . '</ul></details>';
	}

	private static function title(int $offerId, string $title): string
	{
		/* translators: %d: an offer's number. */
		return $title === '' ? sprintf(__('Offer %d', 'encore'), $offerId) : $title;
	}

	/** @param list<\WC_Order> $family of a first order its linked ones, of a linked one its first */
	public static function family(\WC_Order $order, array $family): string
	{
		$label = LinkedOrders::isLinked($order) ? __('From an offer after:', 'encore') : __('An order of its own:', 'encore');
		$lines = '';
		foreach ($family as $other) {
			$lines .= sprintf(
				'<p class="encore-offers__order"><strong>%1$s</strong> <a href="%2$s">%3$s</a> (%4$s)</p> ',
				esc_html($label),
				esc_url($other->get_edit_order_url()),
				/* translators: %s: an order's number. */
				esc_html(sprintf(__('Order #%s', 'encore'), $other->get_order_number())),
				esc_html(wc_get_order_status_name($other->get_status())),
			);
		}
		return $lines;
	}

	private static function time(\DateTimeImmutable $time): string
	{
		$format = wc_date_format() . ' ' . wc_time_format();
		$text = wp_date($format, $time->getTimestamp());
		return '<time datetime="' . esc_attr($time->format('c')) . '">(' . esc_html($text === false ? '' : $text) . ')</time>';
	}
}
