<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Funnel\Trace;

/**
 * Why an order was shown what it was shown; kept for 30 days.
 *
 * @phpstan-import-type Entry from Trace
 */
interface Traces
{
	/** Each step of a funnel once per order; an empty trace writes nothing. A failure stops nobody. */
	public function write(Trace $trace, \DateTimeImmutable $now): void;

	/** @return list<Entry> in the order in which they were considered */
	public function ofOrder(int $orderId): array;

	public function forget(\DateTimeImmutable $before): void;
}
