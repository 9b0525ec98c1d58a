<?php

declare(strict_types=1);

namespace Encore\WordPress\Health;

use Encore\Application\Health\ScheduledWork;
use Encore\Hook;
use Encore\WordPress\Schedule\RollupSchedule;

/** When Action Scheduler did Encore's work, and when it will. */
final class Schedule
{
	private const GROUP = 'encore';
	private const WORKS = ['reconcile' => Hook::SCHEDULE, 'rollup' => RollupSchedule::NAME];

	/** @return list<ScheduledWork> */
	public static function all(): array
	{
		return array_map(
			static fn(string $name, string $hook): ScheduledWork => new ScheduledWork($name, self::next($hook), self::last($hook)),
			array_keys(self::WORKS),
			array_values(self::WORKS),
		);
	}

	private static function next(string $hook): ?\DateTimeImmutable
	{
		$next = function_exists('as_next_scheduled_action') ? as_next_scheduled_action($hook, [], self::GROUP) : false;
		// True while it is being done.
		return $next === false ? null : new \DateTimeImmutable($next === true ? 'now' : "@{$next}");
	}

	private static function last(string $hook): ?\DateTimeImmutable
	{
		$asked = ['hook' => $hook, 'group' => self::GROUP, 'status' => 'complete', 'orderby' => 'date', 'order' => 'DESC', 'per_page' => 1];
		$done = function_exists('as_get_scheduled_actions') ? as_get_scheduled_actions($asked, 'ids') : [];
		$id = is_array($done) ? reset($done) : false;
		$store = is_numeric($id) ? \ActionScheduler::store() : null;
		$date = $store instanceof \ActionScheduler_Store ? $store->get_date((string) $id) : null;
		return $date instanceof \DateTimeInterface ? \DateTimeImmutable::createFromInterface($date)->setTimezone(new \DateTimeZone('UTC')) : null;
	}
}
