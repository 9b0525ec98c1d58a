<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/** Where an acceptance is on its way from a click to money in the order. */
enum AcceptanceState: string
{
	case Accepted = 'accepted';
	case Charging = 'charging';
	case RequiresAction = 'requires_action';
	case Declined = 'declined';
	case Unknown = 'unknown';
	case Paid = 'paid';
	case Settled = 'settled';
	case DeclinedFinal = 'declined_final';
	case NeedsReview = 'needs_review';

	public function canBecome(self $next): bool
	{
		return in_array($next, match ($this) {
			self::Accepted => [self::Charging],
			self::Charging => [self::Paid, self::RequiresAction, self::Declined, self::Unknown, self::Accepted],
			self::RequiresAction => [self::Paid, self::Declined],
			self::Unknown => [self::Paid, self::Declined, self::NeedsReview, self::Accepted],
			self::Declined => [self::Charging, self::DeclinedFinal],
			self::Paid => [self::Settled],
			self::NeedsReview => [self::Settled, self::DeclinedFinal],
			self::Settled, self::DeclinedFinal => [],
		}, true);
	}
}
