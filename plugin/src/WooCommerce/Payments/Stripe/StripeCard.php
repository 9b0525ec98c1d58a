<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

/** A payment method that Stripe keeps for an order's customer. */
final class StripeCard
{
	/** @param string $type Stripe's word: "card" or "link" */
	private function __construct(
		public readonly string $reference,
		public readonly string $type,
		public readonly string $brand,
		public readonly string $lastFour,
	) {
	}

	/**
	 * Null where nothing is described, or its last month is over.
	 *
	 * @param array<string, string> $described
	 */
	public static function from(string $reference, array $described, \DateTimeImmutable $now): ?self
	{
		$type = $described['type'] ?? '';
		$until = $described['until'] ?? '';
		$isOver = $until !== '' && $until < $now->format('Y-m');
		return $type === '' || $isOver ? null : new self($reference, $type, $described['brand'] ?? '', $described['last4'] ?? '');
	}
}
