<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\OfferHistory;

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
		/* translators: %d: an offer's number. */
		$title = $history->title === '' ? sprintf(__('Offer %d', 'encore'), $history->offerId) : $history->title;
		return '<h3 class="encore-offers__offer">' . esc_html($title) . '</h3> <ul class="encore-offers__events">' . $lines . '</ul>';
	}

	private static function time(\DateTimeImmutable $time): string
	{
		$format = wc_date_format() . ' ' . wc_time_format();
		$text = wp_date($format, $time->getTimestamp());
		return '<time datetime="' . esc_attr($time->format('c')) . '">(' . esc_html($text === false ? '' : $text) . ')</time>';
	}
}
