<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Domain\Acceptance\Presentation;

/** An offer that can be shown. */
final class Considered
{
	/** @param string $whyLinked why as a linked order; empty where it joins the order */
	public function __construct(
		public readonly Presentation $presentation,
		public readonly string $whyLinked = '',
	) {
	}
}
