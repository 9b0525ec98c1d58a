<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Offer\Placement;

/** One offer shown in a cart, before there is an order, with its answer so far. */
final class CartPresentation
{
	public function __construct(
		public readonly Placement $placement,
		public readonly PresentationState $state,
		public readonly \DateTimeImmutable $shownAt,
	) {
	}
}
