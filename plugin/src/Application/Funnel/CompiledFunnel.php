<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Offer\Offer;

/** A funnel together with the offers of its steps, as one compiled row holds them. */
final class CompiledFunnel
{
	/** @var array<int, Offer> by id, as what its trigger calls up */
	public readonly array $offers;

	/** @param array<int, Offer> $offers by id */
	public function __construct(
		public readonly Funnel $funnel,
		array $offers,
	) {
		$this->offers = array_map(static fn(Offer $offer): Offer => $offer->calledUpBy($funnel->trigger), $offers);
	}

	/** Of its first step, or where that one's is not published or switched off, of the first that follows when it is declined; the one on the thank-you page comes last. */
	public function firstOffer(): ?Offer
	{
		$passed = [];
		$step = $this->funnel->firstStep();
		while ($step !== null && !isset($passed[$step->key])) {
			if (isset($this->offers[$step->offerId])) {
				return $this->offers[$step->offerId];
			}
			$passed[$step->key] = true;
			$step = $this->funnel->after($step->key, Answer::Declined);
		}
		return $this->offers[$this->funnel->thankYou] ?? null;
	}
}
