<?php

declare(strict_types=1);

namespace Encore\WordPress\Schedule;

use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Hook;
use Encore\HookProvider;

/** Every five minutes Action Scheduler has acceptances looked at whose time has come; the shopper's next page view does too. */
final class ReconcileSchedule implements HookProvider
{
	private const GROUP = 'encore';
	private const EVERY = 5 * MINUTE_IN_SECONDS;

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly ReconcileAcceptances $reconcile,
	) {
	}

	public function hooks(): array
	{
		$name = plugin_basename($this->file);
		return [
			Hook::action(Hook::SCHEDULE, fn() => $this->reconcile->run(), 10, 0),
			Hook::action("activate_{$name}", $this->begin(...), 20, 0),
			Hook::action("deactivate_{$name}", $this->end(...), 10, 0),
			// Daily: whoever deleted it gets it back, and so does a shop that was updated.
			Hook::action('action_scheduler_ensure_recurring_actions', $this->begin(...), 10, 0),
		];
	}

	private function begin(): void
	{
		if (function_exists('as_schedule_recurring_action')) {
			as_schedule_recurring_action(time() + self::EVERY, self::EVERY, Hook::SCHEDULE, [], self::GROUP, true);
		}
	}

	private function end(): void
	{
		if (function_exists('as_unschedule_all_actions')) {
			as_unschedule_all_actions(Hook::SCHEDULE, [], self::GROUP);
		}
	}
}
