<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;

/** How long a shopper may take accepted items back by a click: from the end of the funnel, its last answer; as the owner has set it. */
final class UndoWindow
{
	/** Where the owner has set nothing. */
	public const MINUTES = 10;
	public const LONGEST = 60;

	public function __construct(private readonly ShopSettings $settings)
	{
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
		return $this->after(max($answers));
	}

	public function after(\DateTimeImmutable $begin): \DateTimeImmutable
	{
		$minutes = max(0, min(self::LONGEST, $this->settings->undoMinutes()));
		return $begin->modify("+{$minutes} minutes");
	}
}
