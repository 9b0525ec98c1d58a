<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Refunds;
use Encore\Application\Ports\Scenes;
use Encore\Application\Ports\Traces;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Refusal;

/** Reads what a walkthrough would have written; writes nothing itself. */
final class ReadInsight
{
	public function __construct(
		private readonly Scenes $scenes,
		private readonly PlayedShop $shop,
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly Traces $traces,
	) {
	}

	/** Null where nothing is played. */
	public function now(): ?Insight
	{
		$scene = $this->scenes->current();
		try {
			return $scene === null ? null : $this->of($scene);
		} catch (Refusal) {
			return null;
		}
	}

	/** @throws Refusal */
	private function of(Scene $scene): Insight
	{
		$accepted = $this->acceptances->ofOrder($scene->id);
		$joined = array_filter($accepted, static fn(Acceptance $one): bool => $one->state->isPaid() && !$one->way->isLinked());
		return new Insight(
			$scene,
			$this->shop->bought($scene, []),
			$this->shop->bought($scene, array_values($joined)),
			$this->presentations->ofOrder($scene->id),
			$accepted,
			array_merge(...array_map($this->attempts(...), $accepted)),
			array_merge(...array_map(fn(Acceptance $one): array => $this->refunds->ofAcceptance($one->uuid), $accepted)),
			$this->traces->ofOrder($scene->id),
		);
	}

	/** @return list<ChargeAttempt> */
	private function attempts(Acceptance $of): array
	{
		$numbers = $of->attempt === 0 ? [] : range(1, $of->attempt);
		return array_values(array_filter(array_map(fn(int $number): ?ChargeAttempt => $this->acceptances->attempt($of->uuid, $number), $numbers)));
	}
}
