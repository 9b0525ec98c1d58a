<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What an offer says. Plain text; empty means the product's own name or picture. */
final class Words
{
	public const HEADLINE_LENGTH = 120;
	public const TEXT_LENGTH = 400;

	public function __construct(
		public readonly string $headline = '',
		public readonly string $text = '',
		public readonly int $imageId = 0,
	) {
	}
}
