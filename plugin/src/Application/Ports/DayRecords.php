<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\ReportDay;

/** What happened on a day, as the ledger and the orders have it now. */
interface DayRecords
{
	public function read(ReportDay $day, DayRollup $into): void;
}
