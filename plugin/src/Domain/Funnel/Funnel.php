<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

use Encore\Domain\Offer\Condition\Conditions;
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
		public readonly Conditions $conditions = new Conditions(),
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

	/** @return array<string, Step> by their keys: every step that can follow this one, itself too where the steps lead in a loop */
	public function stepsAfter(Step $step): array
	{
		$after = [];
		$open = [$step];
		while ($open !== []) {
			$from = array_pop($open);
			foreach (Answer::cases() as $answer) {
				$next = $this->step($from->next($answer));
				if ($next !== null && !isset($after[$next->key])) {
					$after[$next->key] = $next;
					$open[] = $next;
				}
			}
		}
		return $after;
	}

	/** @return list<Step> those whose offer was shown by a step before them: no shopper would see it again */
	public function repeats(): array
	{
		$repeats = [];
		foreach ($this->steps as $step) {
			foreach ($this->stepsAfter($step) as $later) {
				if ($later->offerId === $step->offerId) {
					$repeats[$later->key] = $later;
				}
			}
		}
		return array_values($repeats);
	}

	/** @return list<int> every offer in the tree, each once */
	public function offerIds(): array
	{
		return array_values(array_unique(array_map(static fn(Step $step): int => $step->offerId, array_values($this->steps))));
	}
}
