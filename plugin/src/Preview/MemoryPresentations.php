<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;

/** What was shown and answered, kept in memory with the same keys as the table. */
final class MemoryPresentations implements Presentations
{
	/** @var array<string, Presentation> by uuid */
	private array $rows = [];

	/** @var array<string, PresentationState> bumps by "scope|offer" */
	private array $bumps = [];

	public function show(Presentation $presentation, int $before): bool
	{
		if (count($this->ofOrder($presentation->orderId)) > $before) {
			return false;
		}
		foreach ($this->rows as $row) {
			if ([$row->orderId, $row->offerId, $row->step] === [$presentation->orderId, $presentation->offerId, $presentation->step]) {
				return false;
			}
		}
		$this->rows[$presentation->uuid] = $presentation;
		return true;
	}

	public function find(string $uuid): ?Presentation
	{
		return $this->rows[$uuid] ?? null;
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter($this->rows, static fn(Presentation $row): bool => $row->orderId === $orderId));
	}

	public function revise(Presentation $presentation): void
	{
		$row = $this->rows[$presentation->uuid] ?? null;
		if ($row?->state === PresentationState::Shown) {
			$this->rows[$presentation->uuid] = $row->withQuote($presentation->quote)->withWay($presentation->way);
		}
	}

	public function answer(string $uuid, PresentationState $answer, \DateTimeImmutable $now): bool
	{
		$row = $this->rows[$uuid] ?? null;
		if ($row?->state !== PresentationState::Shown) {
			return false;
		}
		$this->rows[$uuid] = $row->answered($answer, $now);
		return true;
	}

	public function showBumps(string $cart, array $shown, \DateTimeImmutable $now): void
	{
		foreach (array_keys($shown) as $offerId) {
			$this->bumps["cart:{$cart}|{$offerId}"] ??= PresentationState::Shown;
		}
	}

	public function answerBumps(string $cart, int $orderId, array $accepted, \DateTimeImmutable $now, bool $isAgain = false): void
	{
		foreach (array_keys($this->bumps) as $key) {
			[$scope, $offerId] = explode('|', $key);
			if ($scope === "cart:{$cart}") {
				unset($this->bumps[$key]);
				$this->bumps["order:{$orderId}|{$offerId}"] = PresentationState::Declined;
			}
		}
		foreach (array_keys($accepted) as $offerId) {
			$this->bumps["order:{$orderId}|{$offerId}"] = PresentationState::Accepted;
		}
	}
}
