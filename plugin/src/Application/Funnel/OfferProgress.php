<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\Step;

/** Which of its order's offers is open, and how many there can be at most: how the shopper answers, and what is kept out, nobody knows yet. */
final class OfferProgress
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly Presentations $presentations,
		private readonly OfferWindow $window,
		private readonly Clock $clock,
	) {
	}

	/** @return array{int, int}|null its place from 1 on, and the most there can be; null where it is not one of this order's */
	public function of(int $orderId, string $presentationUuid): ?array
	{
		$shown = $this->presentations->ofOrder($orderId);
		$place = array_search($presentationUuid, array_column($shown, 'uuid'), true);
		if (!is_int($place)) {
			return null;
		}
		$left = max(0, $this->window->offers() - $place - 1);
		return [$place + 1, $place + 1 + min($left, $this->follow($shown[$place], array_column($shown, 'offerId')))];
	}

	/** @param list<int> $shown offers that do not come back */
	private function follow(Presentation $open, array $shown): int
	{
		$compiled = $this->index->funnel($open->funnelId);
		$step = $compiled?->funnel->step($open->step);
		if ($compiled === null || $step === null || $open->step === Funnel::THANK_YOU) {
			return 0;
		}
		$last = $compiled->funnel->lastStep();
		return $this->longest($compiled, $step, $shown, [$step->key]) + ($last !== null && $this->counts($compiled, $last, $shown) ? 1 : 0);
	}

	/**
	 * @param list<int>    $shown
	 * @param list<string> $passed steps on the way here
	 */
	private function longest(CompiledFunnel $compiled, Step $from, array $shown, array $passed): int
	{
		$longest = 0;
		foreach (Answer::cases() as $answer) {
			$next = $compiled->funnel->after($from->key, $answer);
			if ($next !== null && !in_array($next->key, $passed, true)) {
				$one = $this->counts($compiled, $next, $shown) ? 1 : 0;
				$longest = max($longest, $one + $this->longest($compiled, $next, [...$shown, $next->offerId], [...$passed, $next->key]));
			}
		}
		return $longest;
	}

	/** @param list<int> $shown */
	private function counts(CompiledFunnel $compiled, Step $step, array $shown): bool
	{
		return !in_array($step->offerId, $shown, true) && ($compiled->offers[$step->offerId] ?? null)?->isLive($this->clock->now()) === true;
	}
}
