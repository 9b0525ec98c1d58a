<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\Coach\Caller;
use Encore\Application\Ports\Companions;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Application\Proposal\Companion;
use Encore\Application\Proposal\Relation;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\TriggerType;

/** What of the sample goes together: what lies in one stack. */
final class SampleKinship implements Companions, TriggerMeasures
{
	public function __construct(private readonly Sample $sample)
	{
	}

	public function of(int $productId, array $prices): array
	{
		$category = $this->sample->find($productId)->category ?? 0;
		$others = array_values(array_filter($this->sample->all(), static fn(SampleProduct $one): bool => $one->id !== $productId && $one->variants === []));
		usort($others, static fn(SampleProduct $a, SampleProduct $b): int => [$a->category !== $category, $a->id] <=> [$b->category !== $category, $b->id]);
		return array_map(static fn(SampleProduct $one): Companion => new Companion($one->id, $one->category === $category ? Relation::SameCategory : Relation::Price), $others);
	}

	/** Nobody has ordered anything: a trigger of anything has no order in the middle. */
	public function callers(Offer $offer): array
	{
		$called = $this->called($offer);
		usort($called, static fn(SampleProduct $a, SampleProduct $b): int => $a->money()->amount <=> $b->money()->amount);
		$ends = $called === [] ? [] : [$called[0], $called[count($called) - 1]];
		$callers = array_map(static fn(SampleProduct $one): Caller => new Caller($one->title(), $one->money()), $ends);
		return count($callers) === 2 && $callers[0]->price->amount === $callers[1]->price->amount ? [$callers[0]] : $callers;
	}

	public function hasInCommon(Offer $offer): ?bool
	{
		$product = $this->sample->find($offer->productId);
		if ($product === null || $offer->trigger->type === TriggerType::Any || in_array($offer->productId, $offer->trigger->ids, true)) {
			return null;
		}
		return in_array($product->category, array_column($this->called($offer), 'category'), true);
	}

	public function keys(Offer $offer): array
	{
		$called = $this->called($offer);
		return [
			Basket::ANY,
			...array_map(static fn(SampleProduct $one): string => Basket::productKey($one->id), $called),
			...array_map(Basket::categoryKey(...), array_values(array_unique(array_column($called, 'category')))),
		];
	}

	/** @return list<SampleProduct> */
	private function called(Offer $offer): array
	{
		[$type, $ids] = [$offer->trigger->type, $offer->trigger->ids];
		return array_values(array_filter($this->sample->all(), static fn(SampleProduct $one): bool => match ($type) {
			TriggerType::Any => false,
			TriggerType::Products => in_array($one->id, $ids, true),
			TriggerType::Categories => in_array($one->category, $ids, true) && $one->variants === [],
		}));
	}
}
