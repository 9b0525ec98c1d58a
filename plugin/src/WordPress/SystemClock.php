<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\Clock;

final class SystemClock implements Clock
{
	public function now(): \DateTimeImmutable
	{
		return new \DateTimeImmutable('@' . time());
	}
}
