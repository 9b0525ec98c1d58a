<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

/** How long and how often a shopper is offered something after payment. */
final class OfferWindow
{
	public function __construct(
		public readonly int $minutes = 15,
		public readonly int $offers = 2,
	) {
		if ($minutes < 5 || $minutes > 30) {
			throw new \InvalidArgumentException('The window is 5 to 30 minutes.');
		}
		if ($offers < 1 || $offers > 3) {
			throw new \InvalidArgumentException('One to three offers after payment.');
		}
	}

	public function endsAfter(\DateTimeImmutable $start): \DateTimeImmutable
	{
		return $start->modify("+{$this->minutes} minutes");
	}
}
