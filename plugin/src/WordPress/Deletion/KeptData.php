<?php

declare(strict_types=1);

namespace Encore\WordPress\Deletion;

use Encore\Application\Deletion\UnderWay;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\StoredData;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Database\LedgerDeletion;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\StoredSettings;

/** All that Encore has stored in this shop, while it goes on running. */
final class KeptData implements StoredData
{
	public function __construct(
		private readonly LedgerDeletion $ledger,
		private readonly Leftovers $leftovers,
		private readonly OfferIndexTable $index,
		private readonly LiveCounts $counts,
		private readonly Clock $clock,
	) {
	}

	public function counts(): array
	{
		return [
			'offers' => count($this->leftovers->posts(PostTypes::OFFER)),
			'funnels' => count($this->leftovers->posts(PostTypes::FUNNEL)),
			'charges' => $this->ledger->charges(),
		];
	}

	public function underWay(): UnderWay
	{
		return $this->ledger->underWay($this->clock->now());
	}

	public function moneyMark(): string
	{
		return $this->ledger->moneyMark();
	}

	public function deleteLedger(string $mark): bool
	{
		$isGone = $this->ledger->delete($mark, $this->clock->now());
		$isGone && $this->index->rebuild(static fn(): bool => true);
		return $isGone;
	}

	/** Afterwards Encore is as if it had just been activated. */
	public function deleteRest(int $seconds): bool
	{
		if (!$this->leftovers->deletePosts($seconds)) {
			return false;
		}
		$this->leftovers->deleteMarks();
		$this->leftovers->deleteOptions();
		$this->counts->begin();
		StoredSettings::begin();
		// Orders that are kept in memory still have their marks.
		wp_cache_flush();
		return true;
	}
}
