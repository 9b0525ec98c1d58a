<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

use Encore\Domain\Money;

final class ChargeRequest
{
	/** @param array<string, string> $metadata keys begin with "encore_" */
	public function __construct(
		public readonly int $orderId,
		public readonly SavedToken $token,
		public readonly Money $amount,
		public readonly string $idempotencyKey,
		public readonly array $metadata = [],
	) {
	}
}
