<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\ReportTable;

/** Reads what was added up. Each question reads rows of the period's days, and no event. */
interface ReportRows
{
	/** @return array<string, array<string, int>> sums of offers by kind */
	public function kinds(ReportPeriod $period): array;

	/** @return array<int, array<string, int>> sums of orders: 1 of those with an accepted offer, 0 of the others */
	public function orders(ReportPeriod $period): array;

	public function shoppers(ReportPeriod $period): int;

	/** @return array<string, array<string, int>> sums of offers by day */
	public function days(ReportPeriod $period): array;

	/** @return list<string> currencies in which the shop sold */
	public function currencies(ReportPeriod $period): array;

	/** Days that are still to be added up. */
	public function pending(ReportPeriod $period): int;

	/**
	 * @param string $orderBy one of the table's
	 * @param int    $least   so often something must have been shown
	 * @param int    $funnel  rows of this one alone, of a table that names funnels; 0: of all
	 * @return list<array<string, int|string>>
	 */
	public function table(ReportTable $table, ReportPeriod $period, string $orderBy, bool $isDescending, int $limit, int $offset, int $least = 0, int $funnel = 0): array;

	public function count(ReportTable $table, ReportPeriod $period, int $funnel = 0): int;
}
