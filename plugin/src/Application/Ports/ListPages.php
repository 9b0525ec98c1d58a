<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Lists\ListQuery;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Writing\OwnedPostKind;

/** Which offers or funnels stand on a page of their list, and what each brought in. */
interface ListPages
{
	/** @return list<int> */
	public function ids(ListQuery $query, ReportPeriod $period): array;

	/** @return array<string, int> how many match in each state, by its value */
	public function counts(ListQuery $query): array;

	/**
	 * @param list<int> $ids
	 * @return array<int, array{shown: int, accepted: int, kept: int}> by id, of those with any; kept in minor units, without tax, after refunds
	 */
	public function sums(OwnedPostKind $kind, array $ids, ReportPeriod $period): array;
}
