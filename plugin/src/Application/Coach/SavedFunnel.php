<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Domain\Funnel\Funnel;

/** A funnel with the name that its owner knows. */
final class SavedFunnel
{
	public function __construct(
		public readonly string $title,
		public readonly Funnel $funnel,
	) {
	}
}
