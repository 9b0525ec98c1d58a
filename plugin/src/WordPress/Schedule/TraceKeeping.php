<?php

declare(strict_types=1);

namespace Encore\WordPress\Schedule;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Traces;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Database\RequestTable;

/** Traces are kept for 30 days, counts of requests until the next day. */
final class TraceKeeping implements HookProvider
{
	private const DAYS = 30;

	public function __construct(
		private readonly Traces $traces,
		private readonly RequestTable $requests,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('action_scheduler_ensure_recurring_actions', $this->forgetOld(...), 10, 0)];
	}

	private function forgetOld(): void
	{
		$this->traces->forget($this->clock->now()->modify('-' . self::DAYS . ' days'));
		$this->requests->forget();
	}
}
