<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Lists\ListQuestion;
use Encore\Application\Moving\Kind;
use Encore\Application\Reports\ReportPeriod;

/** Which offers or funnels stand on a page of their list, and what each brought in. */
interface ListPages
{
	/** @return list<int> */
	public function ids(ListQuestion $question, ReportPeriod $period): array;

	/** @return array<string, int> how many match in each state, by its value */
	public function counts(ListQuestion $question): array;

	/**
	 * @param list<int> $ids
	 * @return array<int, array{shown: int, accepted: int, kept: int}> by id, of those with any; kept in minor units, without tax, after refunds
	 */
	public function sums(Kind $kind, array $ids, ReportPeriod $period): array;
}
