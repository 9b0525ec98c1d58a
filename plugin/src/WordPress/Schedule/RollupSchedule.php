<?php

declare(strict_types=1);

namespace Encore\WordPress\Schedule;

use Encore\Application\Reports\RollUp;
use Encore\Hook;
use Encore\HookProvider;

/** Every quarter of an hour Action Scheduler has the days added up that changed; what takes longer goes on in the next run. */
final class RollupSchedule implements HookProvider
{
	public const NAME = 'encore_rollup';
	private const GROUP = 'encore';
	private const EVERY = 15 * MINUTE_IN_SECONDS;
	private const SECONDS = 20;

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly RollUp $rollUp,
	) {
	}

	public function hooks(): array
	{
		$name = plugin_basename($this->file);
		return [
			Hook::action(self::NAME, $this->run(...), 10, 0),
			Hook::action("activate_{$name}", $this->begin(...), 20, 0),
			// What was deleted while nobody looked.
			Hook::action("activate_{$name}", fn() => $this->rollUp->askForAll(), 20, 0),
			Hook::action("deactivate_{$name}", $this->end(...), 10, 0),
			Hook::action('action_scheduler_ensure_recurring_actions', $this->begin(...), 10, 0),
		];
	}

	private function run(): void
	{
		if (!$this->rollUp->run(self::SECONDS) && function_exists('as_enqueue_async_action')) {
			as_enqueue_async_action(self::NAME, ['more'], self::GROUP, true);
		}
	}

	private function begin(): void
	{
		if (function_exists('as_schedule_recurring_action')) {
			as_schedule_recurring_action(time() + MINUTE_IN_SECONDS, self::EVERY, self::NAME, [], self::GROUP, true);
		}
	}

	private function end(): void
	{
		if (function_exists('as_unschedule_all_actions')) {
			as_unschedule_all_actions(self::NAME, [], self::GROUP);
			as_unschedule_all_actions(self::NAME, ['more'], self::GROUP);
		}
	}
}
