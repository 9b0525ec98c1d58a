<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Funnel\Trace;

/**
 * An entry of a trace, with the order that it is of.
 *
 * @phpstan-import-type Entry from Trace
 */
final class Traced
{
	public function __construct(
		public readonly int $orderId,
		public readonly int $funnelId,
		public readonly string $step,
		public readonly int $offerId,
		public readonly string $reason,
	) {
	}

	/** @param Entry $entry */
	public static function of(int $orderId, array $entry): self
	{
		return new self($orderId, $entry['funnel_id'], $entry['step'], $entry['offer_id'], $entry['reason']);
	}

	/** @return Entry */
	public function entry(): array
	{
		return ['funnel_id' => $this->funnelId, 'step' => $this->step, 'offer_id' => $this->offerId, 'reason' => $this->reason];
	}
}
