<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Payment\ShownCard;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\LinkedOrders;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;

/** Everything that was accepted after the payment of one order; writes nothing. */
final class AcceptedOffers
{
	private const HAS_ORDER = [AcceptanceState::Settled, AcceptanceState::Undoing, AcceptanceState::Undone];

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Catalog $catalog,
		private readonly ShownCard $card,
		private readonly Refunds $refunds,
		private readonly UndoOffer $undo,
		private readonly LinkedOrders $orders,
		private readonly Clock $clock,
	) {
	}

	/** @return list<Acceptance> one query */
	public function accepted(int $orderId): array
	{
		return $this->acceptances->ofOrder($orderId);
	}

	/** @return list<AcceptedOffer> in the order in which they were accepted */
	public function of(int $orderId): array
	{
		$accepted = $this->acceptances->ofOrder($orderId);
		if ($accepted === []) {
			return [];
		}
		$products = $this->catalog->products(array_values(array_unique(array_merge(
			...array_map(static fn(Acceptance $one): array => $one->quote->productIds(), $accepted),
		))));
		$card = $this->card->of($orderId);
		$endsAt = $this->undo->endsAt($orderId);
		return array_map(fn(Acceptance $one): AcceptedOffer => $this->added(
			$one,
			array_map(static fn(int $id): string => $products[$id]->name ?? '', $one->quote->productIds()),
			$one->way->isCharged() ? $card : null,
			$this->undo->endOf($one, $endsAt),
			array_values(array_filter(array_map(static fn(int $id): int => $products[$id]->imageId ?? 0, $one->quote->productIds())))[0] ?? 0,
		), $accepted);
	}

	/** @param list<string> $names */
	private function added(Acceptance $one, array $names, ?SavedToken $card, ?\DateTimeImmutable $endsAt, int $imageId): AcceptedOffer
	{
		$order = in_array($one->state, self::HAS_ORDER, true) ? $this->orders->show($one) : null;
		return new AcceptedOffer(
			$one,
			$names,
			$card,
			$this->undo->reason($one, $endsAt),
			$this->secondsUntil($endsAt),
			$this->isToBePaid($one) ? $one->actionUrl : '',
			$order,
			$one->state === AcceptanceState::Settled ? $this->paidBack($one, $order) : null,
			$imageId,
		);
	}

	/** What was paid by a link is refunded in its linked order; of a charge the ledger knows. */
	private function paidBack(Acceptance $one, ?LinkedOrder $order): ?Money
	{
		if ($one->way === PaymentWay::PayLink) {
			return $order?->paidBack;
		}
		$sum = $one->quote->net()->withAmount(0);
		foreach ($one->way->isCharged() ? $this->refunds->ofAcceptance($one->uuid) : [] as $attempt) {
			$sum = $attempt->isRefunded() ? $sum->plus($attempt->amount) : $sum;
		}
		return $sum->amount > 0 ? $sum : null;
	}

	private function secondsUntil(?\DateTimeImmutable $end): int
	{
		return $end === null ? 0 : max(0, $end->getTimestamp() - $this->clock->now()->getTimestamp());
	}

	private function isToBePaid(Acceptance $one): bool
	{
		return $one->way === PaymentWay::PayLink && $one->state === AcceptanceState::RequiresAction && !$one->isOver($this->clock->now());
	}
}
