<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Offer\Offer;

/** A funnel together with the offers of its steps, as one compiled row holds them. */
final class CompiledFunnel
{
	/** @param array<int, Offer> $offers by id */
	public function __construct(
		public readonly Funnel $funnel,
		public readonly array $offers,
	) {
	}

	/** Null where it is not published, or switched off. */
	public function firstOffer(): ?Offer
	{
		return $this->offers[$this->funnel->firstStep()->offerId ?? 0] ?? null;
	}
}
