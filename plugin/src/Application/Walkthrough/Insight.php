<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Application\Funnel\Trace;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/**
 * What a walkthrough would have written down so far, and why.
 *
 * @phpstan-import-type Entry from Trace
 */
final class Insight
{
	/**
	 * @param Bought              $bought before any offer
	 * @param Bought              $now    with what has joined it
	 * @param list<Presentation>  $shown
	 * @param list<Acceptance>    $accepted
	 * @param list<ChargeAttempt> $charges
	 * @param list<RefundAttempt> $refunds
	 * @param list<Entry>         $trace
	 */
	public function __construct(
		public readonly Scene $scene,
		public readonly Bought $bought,
		public readonly Bought $now,
		public readonly array $shown,
		public readonly array $accepted,
		public readonly array $charges,
		public readonly array $refunds,
		public readonly array $trace,
	) {
	}

	/** What offers have added, and what is paid for. */
	public function added(): Money
	{
		$sum = $this->bought->total->withAmount(0);
		foreach ($this->accepted as $one) {
			$sum = $one->state->isPaid() ? $sum->plus($one->quote->total()) : $sum;
		}
		return $sum;
	}

	public function total(): Money
	{
		return $this->bought->total->plus($this->added());
	}
}
