<?php

declare(strict_types=1);

namespace Encore\Application\Events;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\EventListeners;
use Encore\Application\Ports\OfferEvents;

/**
 * Whoever listens is told of everything since the last time, at least once: who is cut off in the middle tells a few minutes of it
 * again. What happened while nobody listened is not told, unless it is asked for.
 */
final class TellEvents
{
	/** A row is dated a moment before it is there for others to read. */
	private const SETTLES = '60 seconds';
	private const WINDOW = '5 minutes';
	/** After so many, the rest waits for the next run. */
	private const MOST = 500;

	public function __construct(
		private readonly OfferEvents $events,
		private readonly EventListeners $listeners,
		private readonly Clock $clock,
	) {
	}

	/** @return int how many it told */
	public function run(): int
	{
		$names = array_values(array_filter(EventName::cases(), $this->listeners->listenTo(...)));
		$told = $this->listeners->toldUntil();
		$end = $this->clock->now()->modify('-' . self::SETTLES);
		if ($names === [] || $told === null) {
			$isNews = ($names === []) !== ($told === null);
			$isNews && $this->listeners->keepTold($names === [] ? null : $end);
			return 0;
		}
		$count = 0;
		while ($told < $end && $count < self::MOST) {
			$until = min($end, $told->modify('+' . self::WINDOW));
			$count += $this->tell($names, $told, $until);
			$this->listeners->keepTold($until);
			$told = $until;
		}
		return $count;
	}

	/**
	 * Once more, or for the first time, whoever listens now.
	 *
	 * @param list<EventName> $names
	 * @param callable(OfferEvent): bool|null $which null: all of them
	 */
	public function again(array $names, \DateTimeImmutable $from, \DateTimeImmutable $to, ?callable $which = null): int
	{
		return $this->tell($names, $from, $to, $which);
	}

	/**
	 * @param list<EventName> $names
	 * @param callable(OfferEvent): bool|null $which
	 */
	private function tell(array $names, \DateTimeImmutable $from, \DateTimeImmutable $to, ?callable $which = null): int
	{
		$count = 0;
		foreach ($names as $name) {
			foreach ($this->events->between($name, $from, $to) as $event) {
				if ($which === null || $which($event)) {
					$this->listeners->tell($event);
					++$count;
				}
			}
		}
		return $count;
	}
}
