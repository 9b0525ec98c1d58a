<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

interface Clock
{
	/** Now, in UTC, to the second. */
	public function now(): \DateTimeImmutable;
}
