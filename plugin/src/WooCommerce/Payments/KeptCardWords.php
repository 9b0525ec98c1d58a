<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Money;

/** What the shopper reads beside the pay button, and the stamp by which the request that pays says which words stood there. */
final class KeptCardWords
{
	public function text(): string
	{
		return __('After paying you may be shown more offers. Your card is kept for them, and charged only if you say yes. In an account it stays until you delete it there; without one it is let go within hours.', 'encore');
	}

	/** The version of the words and the language they are in: "0123456789abcdef en_US". */
	public function stamp(): string
	{
		return Consent::version($this->text()) . ' ' . determine_locale();
	}

	/** The consent that a stamp proves; none where the words are not these, now and in that language. */
	public function consent(string $stamp, string $currency, \DateTimeImmutable $now): ?Consent
	{
		if (preg_match('/^([0-9a-f]{16}) ([A-Za-z][A-Za-z0-9_@-]{1,19})$/D', $stamp, $found) !== 1) {
			return null;
		}
		[, $version, $locale] = $found;
		// The page and the request that pays need not be in one language: the latter may be in the customer's own.
		$isOther = $locale !== determine_locale() && switch_to_locale($locale);
		try {
			$text = $this->text();
		} finally {
			$isOther && restore_previous_locale();
		}
		return hash_equals(Consent::version($text), $version) ? Consent::give($text, $locale, new Money(0, $currency, 0), $now) : null;
	}
}
