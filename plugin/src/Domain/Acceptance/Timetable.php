<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/**
 * When an acceptance has to be looked at again. Whoever works on it holds it until then, so that one look at a time is
 * under way; a look that brings no news is made again ever later, and in the end the owner decides.
 */
final class Timetable
{
	/** Longer than any call to a gateway takes; in seconds. */
	public const LEASE = 600;

	/** For paying on the payment page of a linked order; in seconds. */
	public const PAY_LINK = 3600;

	private const SOONEST = 60;
	private const LATEST = 6 * 3600;
	private const GIVE_UP = 48 * 3600;

	/** Null: never, nothing is open any more. */
	public static function nextLook(Acceptance $acceptance, \DateTimeImmutable $now): ?\DateTimeImmutable
	{
		return match ($acceptance->state) {
			AcceptanceState::Accepted, AcceptanceState::Declined => self::later($acceptance->expiresAt, $now),
			AcceptanceState::Charging, AcceptanceState::Undoing, AcceptanceState::PaidLate => self::lease($now),
			// Who confirms with the bank, or pays, at the end of the window is given the time for it.
			AcceptanceState::RequiresAction => $acceptance->isAwaited() ? self::everLater($acceptance, $now) : self::later(
				$acceptance->way === PaymentWay::PayLink ? self::lease($acceptance->expiresAt) : $acceptance->expiresAt,
				self::lease($now),
			),
			AcceptanceState::Unknown, AcceptanceState::Paid => self::everLater($acceptance, $now),
			AcceptanceState::Expired => $acceptance->attempt === 0 || self::isLongAgo($acceptance->acceptedAt, $now) ? null : self::everLater($acceptance, $now),
			AcceptanceState::Settled, AcceptanceState::Undone, AcceptanceState::DeclinedFinal, AcceptanceState::NeedsReview => null,
		};
	}

	/** When an acceptance that is made now ends: with its offer's window, or with a window of its own. */
	public static function endOf(Presentation $presentation, \DateTimeImmutable $now): \DateTimeImmutable
	{
		return $presentation->way === PaymentWay::PayLink ? self::plus($now, self::PAY_LINK) : $presentation->expiresAt;
	}

	public static function lease(\DateTimeImmutable $now): \DateTimeImmutable
	{
		return self::plus($now, self::LEASE);
	}

	/** Two days without proof are enough. */
	public static function isLongAgo(\DateTimeImmutable $since, \DateTimeImmutable $now): bool
	{
		return self::secondsSince($since, $now) >= self::GIVE_UP;
	}

	/** A minute at first, then half as long as it has taken so far, at most six hours. */
	private static function everLater(Acceptance $acceptance, \DateTimeImmutable $now): \DateTimeImmutable
	{
		return self::plus($now, max(self::SOONEST, min(self::LATEST, intdiv(self::secondsSince($acceptance->acceptedAt, $now), 2))));
	}

	private static function secondsSince(\DateTimeImmutable $since, \DateTimeImmutable $now): int
	{
		return $now->getTimestamp() - $since->getTimestamp();
	}

	private static function plus(\DateTimeImmutable $now, int $seconds): \DateTimeImmutable
	{
		return $now->modify("+{$seconds} seconds");
	}

	private static function later(\DateTimeImmutable $one, \DateTimeImmutable $other): \DateTimeImmutable
	{
		return max($one, $other);
	}
}
