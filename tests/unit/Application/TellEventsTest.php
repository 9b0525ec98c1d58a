<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;
use Encore\Application\Events\TellEvents;
use Encore\Application\Ports\EventListeners;
use Encore\Application\Ports\OfferEvents;
use PHPUnit\Framework\TestCase;

/** Whoever listens is told of everything since the last time, at least once, and of nothing before. */
final class TellEventsTest extends TestCase implements OfferEvents, EventListeners
{
	/** @var list<OfferEvent> */
	private array $ledger = [];

	/** @var list<string> */
	private array $told = [];

	/** @var list<EventName> */
	private array $listens = [EventName::Shown, EventName::Accepted];
	private ?\DateTimeImmutable $until = null;
	private string $dies = '';
	private FixedClock $clock;
	private TellEvents $tell;

	protected function setUp(): void
	{
		$this->clock = new FixedClock();
		$this->tell = new TellEvents($this, $this, $this->clock);
	}

	public function testWhatHappenedBeforeSomebodyListenedIsNotTold(): void
	{
		$this->happens(EventName::Shown, 'a');
		$this->clock->move('+10 minutes');
		self::assertSame(0, $this->tell->run());
		self::assertEquals($this->clock->now()->modify('-1 minute'), $this->until);
	}

	public function testEachIsToldOnceAfterItsRowIsThereForAll(): void
	{
		$this->tell->run();
		$this->happens(EventName::Shown, 'a');
		$this->clock->move('+30 seconds');
		$this->tell->run();
		self::assertSame([], $this->told, 'A transaction may still be writing beside it.');
		$this->happens(EventName::Accepted, 'a');
		$this->happens(EventName::Declined, 'b');
		$this->clock->move('+5 minutes');
		self::assertSame(2, $this->tell->run());
		$this->clock->move('+5 minutes');
		self::assertSame(0, $this->tell->run());
		self::assertSame(['shown:a', 'accepted:a'], $this->told);
	}

	public function testWhoIsCutOffTellsAFewMinutesAgainAndLosesNothing(): void
	{
		$this->tell->run();
		$this->happens(EventName::Shown, 'a');
		$this->clock->move('+7 minutes');
		$this->happens(EventName::Shown, 'b');
		$this->happens(EventName::Shown, 'c');
		$this->clock->move('+7 minutes');
		$this->dies = 'shown:c';
		try {
			$this->tell->run();
			self::fail('It was cut off.');
		} catch (\RuntimeException) {
			$this->dies = '';
		}
		$this->tell->run();
		self::assertSame(['shown:a', 'shown:b', 'shown:b', 'shown:c'], $this->told);
	}

	public function testManyWaitForTheNextRun(): void
	{
		$this->tell->run();
		for ($minute = 0; $minute < 60; ++$minute) {
			for ($number = 0; $number < 20; ++$number) {
				$this->happens(EventName::Shown, "{$minute}-{$number}");
			}
			$this->clock->move('+1 minute');
		}
		$first = $this->tell->run();
		self::assertGreaterThanOrEqual(500, $first);
		self::assertLessThan(700, $first);
		while ($this->tell->run() > 0);
		$this->clock->move('+2 minutes');
		$this->tell->run();
		self::assertSame(array_map(static fn(OfferEvent $event): string => $event->id(), $this->ledger), $this->told);
	}

	public function testNobodyListensAnyMore(): void
	{
		$this->tell->run();
		$this->listens = [];
		$this->happens(EventName::Shown, 'a');
		$this->clock->move('+1 hour');
		$this->tell->run();
		self::assertNull($this->until);
		$this->listens = [EventName::Shown];
		$this->tell->run();
		$this->clock->move('+1 hour');
		$this->tell->run();
		self::assertSame([], $this->told, 'A webhook that is switched on again is not flooded with what it missed.');
	}

	public function testAgainTellsWhatIsAskedFor(): void
	{
		$from = $this->clock->now();
		$this->happens(EventName::Shown, 'a');
		$this->happens(EventName::Declined, 'b');
		$this->clock->move('+1 minute');
		self::assertSame(1, $this->tell->again(EventName::cases(), $from, $this->clock->now(), static fn(OfferEvent $event): bool => $event->presentation === 'b'));
		self::assertSame(['declined:b'], $this->told);
		self::assertNull($this->until);
	}

	public function between(EventName $name, \DateTimeImmutable $from, \DateTimeImmutable $to): iterable
	{
		return array_filter($this->ledger, static fn(OfferEvent $event): bool => $event->name === $name && $event->at >= $from && $event->at < $to);
	}

	public function find(string $id): ?OfferEvent
	{
		return null;
	}

	public function listenTo(EventName $name): bool
	{
		return in_array($name, $this->listens, true);
	}

	public function tell(OfferEvent $event): void
	{
		$this->dies === $event->id() && throw new \RuntimeException('Killed.');
		$this->told[] = $event->id();
	}

	public function toldUntil(): ?\DateTimeImmutable
	{
		return $this->until;
	}

	public function keepTold(?\DateTimeImmutable $until): void
	{
		$this->until = $until;
	}

	private function happens(EventName $name, string $presentation): void
	{
		$this->ledger[] = new OfferEvent($name, $presentation, 0, $this->clock->now(), 1, 'Offer', 'checkout', 0, 0, '', null, '', '');
	}
}
