<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\WooCommerce\Refunds\DisputeWords;

/**
 * What happened to a charge at Stripe, as its webhook told the gateway, which has checked that it is Stripe who speaks. A
 * charge of ours is in no order of the gateway's, and yet its events come by here; those of intents do not.
 */
final class StripeNews
{
	/** How a dispute ends, by Stripe's words; an inquiry is one before it is one. */
	private const CLOSED = ['won' => DisputeWords::WON, 'lost' => DisputeWords::LOST, 'warning_closed' => DisputeWords::CLOSED];

	public function heard(string $type, mixed $event): void
	{
		$thing = $event instanceof \stdClass && ($event->data ?? null) instanceof \stdClass ? $event->data->object ?? null : null;
		if (!$thing instanceof \stdClass) {
			return;
		}
		match ($type) {
			// A late word of the charge says too what was paid back until then.
			'charge.succeeded', 'charge.captured', 'charge.refunded', 'charge.updated' => self::refunded($thing),
			'charge.dispute.created' => self::disputed($thing),
			'charge.dispute.closed' => self::disputed($thing, self::CLOSED[StripeApi::text($thing, 'status')] ?? ''),
			'review.opened' => self::disputed($thing, DisputeWords::REVIEW),
			'review.closed' => self::disputed($thing, DisputeWords::REVIEWED),
			'charge.refund.updated', 'refund.updated', 'refund.failed' => self::refundChanged($thing),
			default => null,
		};
	}

	private static function refunded(\stdClass $charge): void
	{
		[$back, $currency] = [$charge->amount_refunded ?? null, strtoupper(StripeApi::text($charge, 'currency'))];
		if (is_int($back) && $back > 0) {
			self::tell('encore_provider_refund', StripeApi::text($charge, 'id'), StripeAmount::decimal($back, $currency), $currency);
		}
	}

	/**
	 * @param \stdClass $dispute or a review, or a refund
	 * @param string    $what    more of it: a code of DisputeWords
	 */
	private static function disputed(\stdClass $dispute, string $what = ''): void
	{
		self::tell('encore_provider_dispute', StripeApi::text($dispute, 'charge'), StripeApi::text($dispute, 'id'), $what);
	}

	/** A bank may send a refund back, days after it was paid. */
	private static function refundChanged(\stdClass $refund): void
	{
		if (in_array(StripeApi::text($refund, 'status'), ['failed', 'canceled'], true)) {
			self::disputed($refund, DisputeWords::REFUND_FAILED);
		}
	}

	/**
	 * What could not be written down is to be told again: the gateway would answer that all is well, so Stripe gets our answer.
	 *
	 * @param non-empty-string $filter
	 */
	private static function tell(string $filter, string $charge, string ...$more): void
	{
		$isKnown = $charge === '' || apply_filters($filter, false, StripePlugin::GATEWAY, $charge, ...$more) === true;
		if (!$isKnown && doing_action('woocommerce_api_wc_stripe')) {
			wp_die('', '', ['response' => 503]);
		}
	}
}
