<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;

/** What was shown and answered, kept in memory with the same keys as the table. */
final class MemoryPresentations implements Presentations
{
	private const ROWS = 'shown';

	/** @var array<string, PresentationState> bumps by "scope|offer" */
	private array $bumps = [];

	public function __construct(private readonly Shelf $shelf = new Shelf())
	{
	}

	public function show(Presentation $presentation, int $before): bool
	{
		if (count($this->ofOrder($presentation->orderId)) > $before) {
			return false;
		}
		foreach ($this->shelf->all(self::ROWS, Presentation::class) as $row) {
			if ([$row->orderId, $row->offerId, $row->step] === [$presentation->orderId, $presentation->offerId, $presentation->step]) {
				return false;
			}
		}
		$this->shelf->put(self::ROWS, $presentation->uuid, $presentation);
		return true;
	}

	public function find(string $uuid): ?Presentation
	{
		return $this->shelf->find(self::ROWS, $uuid, Presentation::class);
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter($this->shelf->all(self::ROWS, Presentation::class), static fn(Presentation $row): bool => $row->orderId === $orderId));
	}

	public function revise(Presentation $presentation): void
	{
		$row = $this->find($presentation->uuid);
		if ($row?->state === PresentationState::Shown) {
			$this->shelf->put(self::ROWS, $row->uuid, $row->withQuote($presentation->quote)->withWay($presentation->way));
		}
	}

	public function answer(string $uuid, PresentationState $answer, \DateTimeImmutable $now): bool
	{
		$row = $this->find($uuid);
		if ($row?->state !== PresentationState::Shown) {
			return false;
		}
		$this->shelf->put(self::ROWS, $uuid, $row->answered($answer, $now));
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
