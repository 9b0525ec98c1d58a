<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\DayRecords;
use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OrderBooks;
use Encore\Application\Reports\ReportDay;

/** All that happened on a day. */
final class AllRecords implements DayRecords
{
	/** @var list<DayRecords> */
	private readonly array $parts;

	/** @param \Closure(): OrderBooks $books */
	public function __construct(Connection $connection, Tables $tables, \Closure $books)
	{
		$ledger = new LedgerDays($connection, $tables, $books);
		$this->parts = [
			$ledger,
			new FailureDays($connection, $tables, $books),
			new OrderDays(new OrderPages($connection), new OrderLines($connection), $ledger, $books),
		];
	}

	public function read(ReportDay $day, DayRollup $into): void
	{
		foreach ($this->parts as $part) {
			$part->read($day, $into);
		}
	}
}
