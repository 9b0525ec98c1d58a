<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** A day of the shop, in its own time zone: "2026-11-23". */
final class ReportDay
{
	/** @throws \InvalidArgumentException where there is no such day */
	public function __construct(
		public readonly string $date,
		private readonly \DateTimeZone $zone,
	) {
		$read = \DateTimeImmutable::createFromFormat('!Y-m-d', $date);
		if ($read === false || $read->format('Y-m-d') !== $date) {
			throw new \InvalidArgumentException("\"{$date}\" is no day.");
		}
	}

	/** The first moment that belongs to it, in UTC. */
	public function from(): \DateTimeImmutable
	{
		return (new \DateTimeImmutable("{$this->date} 00:00:00", $this->zone))->setTimezone(new \DateTimeZone('UTC'));
	}

	/** The first moment that no longer does, in UTC. */
	public function to(): \DateTimeImmutable
	{
		return (new \DateTimeImmutable("{$this->date} 00:00:00", $this->zone))->modify('+1 day')->setTimezone(new \DateTimeZone('UTC'));
	}

	/**
	 * The days that a span of UTC lies in.
	 *
	 * @return list<string>
	 */
	public static function touched(\DateTimeImmutable $from, \DateTimeImmutable $to, \DateTimeZone $zone): array
	{
		return array_values(array_unique([$from->setTimezone($zone)->format('Y-m-d'), $to->setTimezone($zone)->format('Y-m-d')]));
	}

	/**
	 * @param string $from the first day
	 * @param string $to   the last
	 * @return list<string>
	 */
	public static function between(string $from, string $to): array
	{
		$days = [];
		$last = new \DateTimeImmutable($to);
		for ($day = new \DateTimeImmutable($from); $day <= $last; $day = $day->modify('+1 day')) {
			$days[] = $day->format('Y-m-d');
		}
		return $days;
	}
}
