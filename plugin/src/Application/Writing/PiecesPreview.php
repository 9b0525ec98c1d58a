<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

/** What so many pieces cost together, as the shop shows prices. */
final class PiecesPreview
{
	/** @param int $saves per cent, of the regular price of each piece */
	public function __construct(
		public readonly int $quantity,
		public readonly string $totalText,
		public readonly int $saves,
	) {
	}
}
