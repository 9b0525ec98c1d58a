<?php

declare(strict_types=1);

namespace Encore\Application\Health;

/** What this site's own server said when it was asked for an offer's page of no order, as a stranger would. */
final class PageResponse
{
	/** @param int $status 0: no answer came */
	public function __construct(
		public readonly int $status,
		public readonly bool $isOurs,
		public readonly bool $mayBeKept,
	) {
	}

	/** @param array<string, string> $headers by name in small letters */
	public static function of(int $status, array $headers): self
	{
		$has = static fn(string $name, string $word): bool => str_contains(strtolower($headers[$name] ?? ''), $word);
		// A copy has an age; a robot's header alone may come from a theme.
		$isCopy = isset($headers['age']) || $has('x-cache', 'hit') || $has('cf-cache-status', 'hit');
		return new self(
			$status,
			$has('x-robots-tag', 'noindex') && $has('referrer-policy', 'no-referrer'),
			$isCopy || !$has('cache-control', 'no-store'),
		);
	}
}
