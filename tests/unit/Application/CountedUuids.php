<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\Uuids;

/** Identifiers that count up, so that a run can be told again. */
final class CountedUuids implements Uuids
{
	private int $count = 0;

	public function next(): string
	{
		return sprintf('00000000-0000-4000-8000-%012d', ++$this->count);
	}
}
