<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

use Encore\Domain\Offer\Trigger;

/** A trigger and a tree of steps. */
final class Funnel
{
	/** @param array<string, Step> $steps by their keys */
	public function __construct(
		public readonly int $id,
		public readonly Trigger $trigger,
		public readonly string $first,
		public readonly array $steps,
		public readonly bool $enabled = true,
		public readonly int $priority = 10,
	) {
	}

	public function firstStep(): ?Step
	{
		return $this->steps[$this->first] ?? null;
	}

	public function step(string $key): ?Step
	{
		return $this->steps[$key] ?? null;
	}

	public function after(string $key, Answer $answer): ?Step
	{
		$step = $this->steps[$key] ?? null;
		return $step === null ? null : $this->step($step->next($answer));
	}

	/** @return list<int> every offer in the tree, each once */
	public function offerIds(): array
	{
		return array_values(array_unique(array_map(static fn(Step $step): int => $step->offerId, array_values($this->steps))));
	}
}
