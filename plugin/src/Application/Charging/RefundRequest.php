<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

use Encore\Domain\Money;

/** Money back through the charge that brought it. */
final class RefundRequest
{
	/**
	 * @param string                $transactionId of the charge
	 * @param array<string, string> $metadata      keys begin with "encore_"
	 */
	public function __construct(
		public readonly int $orderId,
		public readonly string $transactionId,
		public readonly Money $amount,
		public readonly string $idempotencyKey,
		public readonly array $metadata = [],
	) {
	}
}
