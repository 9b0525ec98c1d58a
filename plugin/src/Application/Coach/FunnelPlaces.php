<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Application\Ports\SavedFunnels;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Offer;

/** The funnels that show an offer, and what stands before and after it there. */
final class FunnelPlaces
{
	/** Of more than these an owner reads nothing new. */
	private const MOST = 3;

	public function __construct(
		private readonly SavedFunnels $funnels,
		private readonly SavedOffers $offers,
		private readonly TriggerMeasures $measures,
		private readonly OfferCost $cost,
	) {
	}

	/** @return list<FunnelPlace> */
	public function of(Offer $offer): array
	{
		return $offer->id === 0 ? [] : array_map(
			fn(SavedFunnel $saved): FunnelPlace => $this->place($saved, $offer),
			$this->funnels->showing($offer->id, self::MOST),
		);
	}

	private function place(SavedFunnel $saved, Offer $offer): FunnelPlace
	{
		$funnel = $saved->funnel;
		[$role, $other] = self::role($funnel, $offer->id);
		$found = $this->offers->find($other);
		return new FunnelPlace(
			$funnel->id,
			$saved->title,
			$role,
			$funnel->trigger,
			$this->measures->callers($offer->calledUpBy($funnel->trigger)),
			$funnel->longest(),
			$found->id ?? 0,
			$found->title ?? '',
			$found === null ? null : $this->cost->totalOf($found->settings),
		);
	}

	/** @return array{FunnelPlace::UPSELL|FunnelPlace::DOWNSELL|FunnelPlace::THANK_YOU, int} its role, and the offer that this is about */
	private static function role(Funnel $funnel, int $offerId): array
	{
		$own = array_filter($funnel->steps, static fn(Step $step): bool => $step->offerId === $offerId);
		foreach ($own as $step) {
			foreach ($funnel->steps as $before) {
				if ($before->ifDeclined === $step->key) {
					return [FunnelPlace::DOWNSELL, $before->offerId];
				}
			}
		}
		$upsell = current($own);
		return $upsell === false
			? [FunnelPlace::THANK_YOU, 0]
			: [FunnelPlace::UPSELL, $funnel->step($upsell->ifDeclined)->offerId ?? 0];
	}
}
