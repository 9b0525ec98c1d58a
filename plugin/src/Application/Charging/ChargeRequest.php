<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

use Encore\Domain\Money;

final class ChargeRequest
{
	/**
	 * @param array<string, string> $metadata  keys begin with "encore_"
	 * @param string                $returnUrl where the shopper comes back to after confirming at the provider
	 */
	public function __construct(
		public readonly int $orderId,
		public readonly SavedToken $token,
		public readonly Money $amount,
		public readonly string $idempotencyKey,
		public readonly array $metadata = [],
		public readonly string $returnUrl = '',
	) {
	}
}
