<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** Stripe refused this one call. What an earlier call with the same key did is another question. */
final class StripeRefused extends \RuntimeException
{
	/** @param bool $isDecline the card's bank said no, and Stripe wrote that down */
	public function __construct(
		string $message,
		public readonly string $reason,
		public readonly bool $isDecline,
	) {
		parent::__construct($message);
	}
}
