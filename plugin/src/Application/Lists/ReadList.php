<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

use Encore\Application\Ports\ListedRows;
use Encore\Application\Ports\ListPages;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\Share;
use Encore\Application\Writing\OwnedPostKind;

/** A page of the list of offers or of funnels, with what each brought in. */
final class ReadList
{
	public function __construct(
		private readonly ListPages $pages,
		private readonly ListedRows $offers,
		private readonly ListedRows $funnels,
	) {
	}

	/** @return array{rows: list<array<string, mixed>>, total: int, counts: array<string, int>, from: string, to: string} */
	public function page(ListQuery $query, ReportPeriod $period): array
	{
		$ids = $this->pages->ids($query, $period);
		$rows = ($query->kind === OwnedPostKind::Offer ? $this->offers : $this->funnels)->rows($ids);
		$sums = $this->pages->sums($query->kind, $ids, $period);
		$counts = $this->pages->counts($query);
		$page = [];
		foreach ($ids as $id) {
			if (isset($rows[$id])) {
				$sum = $sums[$id] ?? ['shown' => 0, 'accepted' => 0, 'kept' => 0];
				$page[] = $rows[$id] + [
					'shown' => $sum['shown'],
					'accepted' => $sum['accepted'],
					'take_rate' => Share::of($sum['accepted'], $sum['shown']),
					'kept' => $period->money($sum['kept']),
				];
			}
		}
		return ['rows' => $page, 'total' => $counts[$query->state->value] ?? 0, 'counts' => $counts, 'from' => $period->from, 'to' => $period->to];
	}
}
