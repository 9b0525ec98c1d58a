<?php

declare(strict_types=1);

namespace Encore\Application\Health;

/** A piece of work that comes again and again. */
final class ScheduledWork
{
	/**
	 * @param \DateTimeImmutable|null $next null: nobody will do it
	 * @param \DateTimeImmutable|null $last null: not yet, or long ago
	 */
	public function __construct(
		public readonly string $name,
		public readonly ?\DateTimeImmutable $next,
		public readonly ?\DateTimeImmutable $last,
	) {
	}

	/** @return int seconds for which it should have been done */
	public function late(\DateTimeImmutable $now): int
	{
		return $this->next === null ? 0 : max(0, $now->getTimestamp() - $this->next->getTimestamp());
	}
}
