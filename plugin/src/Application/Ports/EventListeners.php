<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;

/** Who is told of what happens to offers, and up to when they were told. */
interface EventListeners
{
	/** Whether anybody listens to it. */
	public function listenTo(EventName $name): bool;

	public function tell(OfferEvent $event): void;

	/** @return \DateTimeImmutable|null null where nobody listened until now */
	public function toldUntil(): ?\DateTimeImmutable;

	/** @param \DateTimeImmutable|null $until null: nobody listens any more */
	public function keepTold(?\DateTimeImmutable $until): void;
}
