<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** From (inclusive) and until (exclusive); null is open. */
final class Schedule
{
	public function __construct(
		public readonly ?\DateTimeImmutable $startsAt = null,
		public readonly ?\DateTimeImmutable $endsAt = null,
	) {
	}

	public function isOpen(\DateTimeImmutable $now): bool
	{
		return ($this->startsAt === null || $this->startsAt <= $now)
			&& ($this->endsAt === null || $now < $this->endsAt);
	}
}
