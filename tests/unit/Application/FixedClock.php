<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\Clock;

/** A clock that stands still until it is moved. */
final class FixedClock implements Clock
{
	private \DateTimeImmutable $now;

	public function __construct(string $now = '2026-11-21T10:00:00Z')
	{
		$this->now = new \DateTimeImmutable($now);
	}

	public function now(): \DateTimeImmutable
	{
		return $this->now;
	}

	/** @param string $by a relative time: "+16 minutes" */
	public function move(string $by): void
	{
		$this->now = $this->now->modify($by);
	}
}
