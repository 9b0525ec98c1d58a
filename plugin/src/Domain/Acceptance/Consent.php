<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Money;

/** What the shopper agreed to, kept as evidence (rule L14). It names nobody: no address, no e-mail, no IP. */
final class Consent
{
	/**
	 * @param string $text    the words as they were shown
	 * @param string $version a hash of the words: other words are another version
	 */
	private function __construct(
		public readonly string $text,
		public readonly string $version,
		public readonly string $locale,
		public readonly Money $amount,
		public readonly \DateTimeImmutable $givenAt,
	) {
	}

	public static function give(string $text, string $locale, Money $amount, \DateTimeImmutable $now): self
	{
		return new self($text, self::version($text), $locale, $amount, $now);
	}

	public static function version(string $text): string
	{
		return substr(hash('sha256', $text), 0, 16);
	}
}
