<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Funnel\Trace;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Traces;

/** Traces, kept in memory with the same key as the table. */
final class MemoryTraces implements Traces
{
	private const ROWS = 'trace';

	public function __construct(private readonly Shelf $shelf = new Shelf())
	{
	}

	public function write(Trace $trace, \DateTimeImmutable $now): void
	{
		foreach ($trace->entries() as $entry) {
			$key = "{$trace->orderId}|{$entry['funnel_id']}|{$entry['step']}";
			$there = $this->shelf->find(self::ROWS, $key, Traced::class);
			if ($there === null || in_array($there->reason, [PlacedOrder::COMING, 'not_paid'], true) || Trace::isShown($entry['reason'])) {
				$this->shelf->put(self::ROWS, $key, Traced::of($trace->orderId, $entry));
			}
		}
	}

	public function ofOrder(int $orderId): array
	{
		$rows = array_filter($this->shelf->all(self::ROWS, Traced::class), static fn(Traced $one): bool => $one->orderId === $orderId);
		return array_map(static fn(Traced $one): array => $one->entry(), array_values($rows));
	}

	public function forget(\DateTimeImmutable $before): void
	{
		array_map(fn(string $key) => $this->shelf->drop(self::ROWS, $key), array_keys($this->shelf->all(self::ROWS, Traced::class)));
	}
}
