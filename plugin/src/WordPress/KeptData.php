<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\StoredData;
use Encore\Application\Removal\UnderWay;
use Encore\WordPress\Database\LedgerRemoval;
use Encore\WordPress\Database\OfferIndexTable;

/** All that Encore has stored in this shop, while it goes on running. */
final class KeptData implements StoredData
{
	public function __construct(
		private readonly LedgerRemoval $ledger,
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

	public function removeLedger(string $mark): bool
	{
		$isGone = $this->ledger->remove($mark, $this->clock->now());
		$isGone && $this->index->rebuild(static fn(): bool => true);
		return $isGone;
	}

	/** Afterwards Encore is as if it had just been activated. */
	public function removeRest(int $seconds): bool
	{
		if (!$this->leftovers->removePosts($seconds)) {
			return false;
		}
		$this->leftovers->removeMarks();
		$this->leftovers->removeOptions();
		$this->counts->begin();
		StoredSettings::begin();
		// Orders that are kept in memory still have their marks.
		wp_cache_flush();
		return true;
	}
}
