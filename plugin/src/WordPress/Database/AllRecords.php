<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\DayRecords;
use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;

/** All that happened on a day. */
final class AllRecords implements DayRecords
{
	/** @var list<DayRecords> */
	private readonly array $parts;

	/** @param \Closure(): OrderStorage $storage */
	public function __construct(Connection $connection, Tables $tables, \Closure $storage)
	{
		$ledger = new LedgerDays($connection, $tables, $storage);
		$this->parts = [
			$ledger,
			new FailureDays($connection, $tables, $storage),
			new OrderDays(new OrderPages($connection), new OrderLines($connection), $ledger, $storage),
		];
	}

	public function read(ReportDay $day, DayRollup $into): void
	{
		foreach ($this->parts as $part) {
			$part->read($day, $into);
		}
	}
}
