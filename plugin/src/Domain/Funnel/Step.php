<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

use Encore\Domain\Offer\Condition\Conditions;

/** One offer of a funnel, and the keys of the steps that follow its answers; empty ends the funnel. */
final class Step
{
	public function __construct(
		public readonly string $key,
		public readonly int $offerId,
		public readonly string $ifAccepted = '',
		public readonly string $ifDeclined = '',
		public readonly Conditions $conditions = new Conditions(),
	) {
	}

	public function next(Answer $answer): string
	{
		return $answer === Answer::Accepted ? $this->ifAccepted : $this->ifDeclined;
	}
}
