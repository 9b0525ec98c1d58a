<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/** Where an acceptance is on its way from a click to money in the order, and back. */
enum AcceptanceState: string
{
	case Accepted = 'accepted';
	case Charging = 'charging';
	case RequiresAction = 'requires_action';
	case Declined = 'declined';
	case Unknown = 'unknown';
	case Paid = 'paid';
	case Settled = 'settled';
	/** Its money is on its way back. */
	case Undoing = 'undoing';
	case Undone = 'undone';
	/** The shopper did not go through with it in time, and nothing was charged. */
	case Expired = 'expired';
	/** Money that came after that; it is on its way back. */
	case PaidLate = 'paid_late';
	case DeclinedFinal = 'declined_final';
	/** Nobody can prove what became of it: for the owner to decide. */
	case NeedsReview = 'needs_review';

	/** Neither its money nor its line is on its way. */
	public const AT_REST = [self::Settled, self::Undone, self::DeclinedFinal];

	/** Its money is on its way back, or went back. */
	public const GOING_BACK = [self::Undoing, self::Undone, self::PaidLate];

	/** It ended, and as far as anybody knows nothing was charged. */
	public const UNCHARGED = [self::DeclinedFinal, self::Expired];

	public function canBecome(self $next): bool
	{
		return in_array($next, match ($this) {
			self::Accepted => [self::Charging, self::Settled, self::Expired, self::DeclinedFinal],
			self::Charging => [self::Paid, self::RequiresAction, self::Declined, self::Unknown],
			self::RequiresAction => [self::Paid, self::Declined, self::Expired, self::NeedsReview],
			self::Unknown => [self::Paid, self::RequiresAction, self::Declined, self::NeedsReview, self::Accepted],
			self::Declined => [self::Charging, self::DeclinedFinal],
			self::Paid => [self::Settled, self::Undoing, self::NeedsReview],
			self::Settled => [self::Undoing, self::NeedsReview],
			self::Undoing => [self::Undone, self::Settled, self::NeedsReview],
			self::Expired => [self::PaidLate, self::NeedsReview],
			self::PaidLate => [self::Undone, self::NeedsReview],
			self::NeedsReview => [self::Settled, self::DeclinedFinal, self::Undone],
			self::Undone, self::DeclinedFinal => [],
		}, true);
	}

	/** Whether it holds pieces of the stock: money for them is there, or may be. Once settled they are the line's. */
	public function holdsStock(): bool
	{
		return in_array($this, [self::Charging, self::RequiresAction, self::Unknown, self::Paid, self::Undoing], true);
	}

	public function isAtRest(): bool
	{
		return in_array($this, self::AT_REST, true);
	}

	public function goesBack(): bool
	{
		return in_array($this, self::GOING_BACK, true);
	}

	public function isUncharged(): bool
	{
		return in_array($this, self::UNCHARGED, true);
	}

	/** A charge is under way, or waits for its shopper to confirm it: the page waits for what becomes of it. */
	public function isBeingPaid(): bool
	{
		return $this === self::Charging || $this === self::RequiresAction;
	}

	/** The money came and is not on its way back, or nothing was to be charged. */
	public function isPaid(): bool
	{
		return $this === self::Paid || $this === self::Settled;
	}
}
