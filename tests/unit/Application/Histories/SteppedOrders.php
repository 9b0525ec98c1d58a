<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

final class SteppedOrders implements Orders
{
	public function __construct(private readonly Orders $inner)
	{
	}

	public function find(int $id): ?PlacedOrder
	{
		return Port::step('find order', fn(): ?PlacedOrder => $this->inner->find($id));
	}

	public function quote(PlacedOrder $order, PricedOffer $offer): ?Quote
	{
		return Port::step('quote', fn(): ?Quote => $this->inner->quote($order, $offer));
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		return Port::step('takeStock', fn(): bool => $this->inner->takeStock($acceptance));
	}

	public function returnStock(Acceptance $acceptance): void
	{
		Port::step('returnStock', fn() => $this->inner->returnStock($acceptance));
	}

	public function addLine(Acceptance $acceptance, ?callable $first = null): void
	{
		Port::step('addLine', fn() => $this->inner->addLine($acceptance, $first));
	}

	public function countedPieces(Acceptance $acceptance): array
	{
		return Port::step('countedPieces', fn(): array => $this->inner->countedPieces($acceptance));
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		return Port::step('takeLine', fn(): bool => $this->inner->takeLine($acceptance));
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return Port::step('hasLine', fn(): bool => $this->inner->hasLine($acceptance));
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		Port::step('tellOwner', fn() => $this->inner->tellOwner($acceptance, $moved));
	}
}
