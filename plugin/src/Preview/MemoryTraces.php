<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Funnel\Trace;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Traces;

/**
 * Traces, kept in memory with the same key as the table.
 *
 * @phpstan-import-type Entry from Trace
 */
final class MemoryTraces implements Traces
{
	/** @var array<int, array<string, Entry>> by order, then by funnel and step */
	private array $rows = [];

	public function write(Trace $trace, \DateTimeImmutable $now): void
	{
		foreach ($trace->entries() as $entry) {
			$row = &$this->rows[$trace->orderId]["{$entry['funnel_id']}|{$entry['step']}"];
			$row = $row === null || in_array($row['reason'], [PlacedOrder::COMING, 'not_paid'], true) || Trace::isShown($entry['reason']) ? $entry : $row;
			unset($row);
		}
	}

	public function ofOrder(int $orderId): array
	{
		return array_values($this->rows[$orderId] ?? []);
	}

	public function forget(\DateTimeImmutable $before): void
	{
		$this->rows = [];
	}
}
