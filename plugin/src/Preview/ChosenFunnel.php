<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Scenes;
use Encore\Domain\Offer\Placement;

/** The shop's offers, of whose funnels only the one may follow that the owner has chosen. */
final class ChosenFunnel implements OfferIndex
{
	public function __construct(
		private readonly OfferIndex $all,
		private readonly Scenes $scenes,
	) {
	}

	public function best(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		return $this->all->best($placement, $keys, $now, $named, $limit);
	}

	public function called(array $keys, \DateTimeImmutable $now, array $ids): array
	{
		return $this->all->called($keys, $now, $ids);
	}

	public function beforePayment(array $ids): array
	{
		return $this->all->beforePayment($ids);
	}

	public function first(Placement $placement, int $limit): array
	{
		return $this->all->first($placement, $limit);
	}

	public function funnels(array $keys, \DateTimeImmutable $now): array
	{
		$chosen = $this->scenes->current()->funnelId ?? 0;
		return array_values(array_filter($this->all->funnels($keys, $now), static fn(CompiledFunnel $one): bool => in_array($chosen, [0, $one->funnel->id], true)));
	}

	public function funnel(int $id): ?CompiledFunnel
	{
		return $this->all->funnel($id);
	}

	public function livePlacements(): array
	{
		return $this->all->livePlacements();
	}

	public function hasAny(Placement $placement): bool
	{
		return $this->all->hasAny($placement);
	}
}
