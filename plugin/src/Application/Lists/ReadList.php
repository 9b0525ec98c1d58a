<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

use Encore\Application\Moving\Kind;
use Encore\Application\Ports\ListedRows;
use Encore\Application\Ports\ListPages;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\Share;

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
	public function page(ListQuestion $question, ReportPeriod $period): array
	{
		$ids = $this->pages->ids($question, $period);
		$rows = ($question->kind === Kind::Offer ? $this->offers : $this->funnels)->rows($ids);
		$sums = $this->pages->sums($question->kind, $ids, $period);
		$counts = $this->pages->counts($question);
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
		return ['rows' => $page, 'total' => $counts[$question->state->value] ?? 0, 'counts' => $counts, 'from' => $period->from, 'to' => $period->to];
	}
}
