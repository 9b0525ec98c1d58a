<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Reports\DayRollup;

/** Days that were added up, and the queue of those that are to be. */
interface Rollups
{
	/** @param list<string> $days */
	public function ask(array $days): void;

	/** @return array{string, string}|null the latest day in the queue that is before this one, and the mark of the question */
	public function next(string $before): ?array;

	/** The mark of the question; null where the day is not in the queue. */
	public function asked(string $day): ?string;

	/**
	 * Puts the day's rows in the place of the old ones and takes it out of the queue, all or nothing.
	 *
	 * @return bool whether nobody had asked for it once more, or had answered
	 */
	public function replace(string $day, string $asked, DayRollup $rollup): bool;

	/** @return array{\DateTimeImmutable|null, list<string>} when changes were looked for, and the days that were open then */
	public function lastLook(): array;

	/** @param list<string> $open */
	public function keepLook(\DateTimeImmutable $now, array $open): void;
}
