<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

use Encore\Application\Ports\ChangedDays;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\DayRecords;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Rollups;

/**
 * Keeps every day added up. Days that changed stand in a queue until they were added up again, each from the beginning and
 * written in one piece: whoever is cut off leaves the day in the queue and the old rows in their place.
 */
final class RollUp
{
	/** What is written while somebody looks may be kept a little later than its time says. */
	private const LATE_SECONDS = 300;

	/** So many days before the first offer are there to compare with. */
	private const BEFORE_DAYS = 90;

	/** @param \Closure(): \DateTimeZone $zone the shop's */
	public function __construct(
		private readonly ChangedDays $changes,
		private readonly DayRecords $records,
		private readonly Rollups $rollups,
		private readonly Clock $clock,
		private readonly Log $log,
		private readonly \Closure $zone,
	) {
	}

	/**
	 * Looks for days that changed since the last look, and adds up what is in the queue.
	 *
	 * @return bool whether there was time for all of the queue
	 */
	public function run(int $seconds): bool
	{
		$this->look();
		return $this->work($seconds);
	}

	public function look(): void
	{
		$now = $this->clock->now();
		[$since, $open] = $this->rollups->lastLook();
		if ($since === null) {
			$this->askForAll();
		} else {
			$this->rollups->ask([...$this->changes->since($since->modify('-' . self::LATE_SECONDS . ' seconds'), ($this->zone)()), ...$open]);
		}
		// What is still being paid may end without a trace in any order: its day is looked at once more when it has.
		$this->rollups->keepLook($now, $this->changes->open(($this->zone)()));
	}

	/** Every day since there are offers, and some before. */
	public function askForAll(): void
	{
		$first = $this->changes->first();
		if ($first !== null) {
			$from = $first->setTimezone(($this->zone)())->modify('-' . self::BEFORE_DAYS . ' days')->format('Y-m-d');
			$this->rollups->ask(ReportDay::between($from, $this->today()));
		}
	}

	/**
	 * @param list<string> $days
	 * @return int how many were added up
	 */
	public function recount(array $days): int
	{
		$this->rollups->ask($days);
		$done = 0;
		foreach ($days as $day) {
			$asked = $this->rollups->asked($day);
			$done += $asked !== null && $this->add($day, $asked) ? 1 : 0;
		}
		return $done;
	}

	public function today(): string
	{
		return $this->clock->now()->setTimezone(($this->zone)())->format('Y-m-d');
	}

	/** One day that cannot be added up keeps no other one waiting. */
	private function work(int $seconds): bool
	{
		$until = $this->clock->now()->modify("+{$seconds} seconds");
		$before = '9999-12-31';
		while (($next = $this->rollups->next($before)) !== null) {
			if ($this->clock->now() >= $until) {
				return false;
			}
			[$before] = $next;
			try {
				$this->add(...$next);
			} catch (\Throwable $error) {
				$this->log->error($error, "rollup of {$before}");
			}
		}
		return true;
	}

	/** @param string $asked the mark of the question; a day that was asked for once more meanwhile is added up once more */
	private function add(string $day, string $asked): bool
	{
		$rollup = new DayRollup();
		$this->records->read(new ReportDay($day, ($this->zone)()), $rollup);
		return $this->rollups->replace($day, $asked, $rollup);
	}
}
