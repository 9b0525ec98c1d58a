<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

use Encore\Domain\Offer\Product;

/** A bump, an upsell and a downsell for who buys one product. */
final class FunnelProposal
{
	public function __construct(
		public readonly Product $trigger,
		public readonly Proposed $bump,
		public readonly Proposed $upsell,
		public readonly Proposed $downsell,
	) {
	}
}
