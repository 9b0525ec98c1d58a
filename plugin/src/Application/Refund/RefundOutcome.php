<?php

declare(strict_types=1);

namespace Encore\Application\Refund;

use Encore\Domain\Acceptance\RefundAttempt;

/** What came of a refund's parts, up to the first one that failed. */
final class RefundOutcome
{
	/**
	 * @param list<RefundAttempt> $paidBack
	 * @param RefundAttempt|null  $failed   its outcome is empty where nobody knows
	 * @param string              $message  the provider's
	 */
	public function __construct(
		public readonly array $paidBack,
		public readonly ?RefundAttempt $failed = null,
		public readonly string $message = '',
	) {
	}
}
