<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;

/** What happened to offers, read from the ledger's rows: nothing is written down for it while a shopper waits. */
interface OfferEvents
{
	/** @return iterable<OfferEvent> from the first instant up to the second one, which is not in it; the oldest first */
	public function between(EventName $name, \DateTimeImmutable $from, \DateTimeImmutable $to): iterable;

	/** @return OfferEvent|null null where nothing of it is left */
	public function find(string $id): ?OfferEvent;
}
