<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;

/** How long a shopper may take accepted items back by a click: from the end of the funnel, its last answer. */
final class UndoWindow
{
	public function __construct(public readonly int $minutes = 10)
	{
		if ($minutes < 1 || $minutes > 60) {
			throw new \InvalidArgumentException('Items can be taken back for 1 to 60 minutes.');
		}
	}

	/**
	 * @param list<Acceptance>   $accepted of one order
	 * @param list<Presentation> $shown    of the same order
	 * @return \DateTimeImmutable|null null where nothing was accepted
	 */
	public function endsAt(array $accepted, array $shown): ?\DateTimeImmutable
	{
		if ($accepted === []) {
			return null;
		}
		$answers = [
			...array_map(static fn(Acceptance $one): \DateTimeImmutable => $one->acceptedAt, $accepted),
			...array_map(static fn(Presentation $one): \DateTimeImmutable => $one->endedAt(), $shown),
		];
		return max($answers)->modify("+{$this->minutes} minutes");
	}
}
