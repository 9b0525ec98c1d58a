<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

use Encore\Domain\Offer\Condition\Conditions;
use Encore\Domain\Offer\Trigger;

/** A trigger, a tree of steps, and what is offered last, on the thank-you page. */
final class Funnel
{
	/** Key of the last step; none of the tree has it. */
	public const THANK_YOU = 'thank_you';

	/**
	 * @param array<string, Step> $steps    by their keys
	 * @param int                 $thankYou the offer on the thank-you page, however the tree has ended; 0: none
	 */
	public function __construct(
		public readonly int $id,
		public readonly Trigger $trigger,
		public readonly string $first,
		public readonly array $steps,
		public readonly bool $enabled = true,
		public readonly int $priority = 10,
		public readonly Conditions $conditions = new Conditions(),
		public readonly int $thankYou = 0,
	) {
	}

	public function lastStep(): ?Step
	{
		return $this->thankYou === 0 ? null : new Step(self::THANK_YOU, $this->thankYou);
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

	/** The most offers that one shopper can meet in it, whatever the answers, the one on the thank-you page among them. */
	public function longest(): int
	{
		$first = $this->firstStep();
		return ($first === null ? 0 : $this->from($first, [])) + ($this->thankYou === 0 ? 0 : 1);
	}

	/**
	 * The most steps from this one on. What leads back to itself is not counted twice.
	 *
	 * @param array<string, true> $passed by their keys
	 */
	private function from(Step $step, array $passed): int
	{
		$passed[$step->key] = true;
		$most = 0;
		foreach (Answer::cases() as $answer) {
			$next = $this->step($step->next($answer));
			$most = $next === null || isset($passed[$next->key]) ? $most : max($most, $this->from($next, $passed));
		}
		return $most + 1;
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

	/** @return list<int> every offer, each once */
	public function offerIds(): array
	{
		$ids = array_map(static fn(Step $step): int => $step->offerId, array_values($this->steps));
		return array_values(array_unique(array_filter([...$ids, $this->thankYou])));
	}
}
