<?php

declare(strict_types=1);

namespace Encore\WordPress\Schedule;

use Encore\Application\Events\TellEvents;
use Encore\Hook;
use Encore\HookProvider;

/** Every five minutes, in the background, whoever listens is told what happened to offers. */
final class EventSchedule implements HookProvider
{
	public function __construct(private readonly TellEvents $tell)
	{
	}

	public function hooks(): array
	{
		// After whatever else the schedule does, which may be what is told.
		return [Hook::action(Hook::SCHEDULE, fn() => $this->tell->run(), 50, 0)];
	}
}
