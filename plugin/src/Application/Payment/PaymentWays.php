<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Offer\Product;

/** How an offer after an order would be paid for: asked before it is shown, and once more when it is accepted. */
final class PaymentWays
{
	/** Its order is completed, and so would be what still needs work. */
	public const NEEDS_WORK = 'needs_work';

	/** By nothing that the shop has switched on. */
	public const CANNOT_CHARGE = 'cannot_charge';

	public function __construct(
		private readonly ChargeAdapters $adapters,
		private readonly ShownCard $card,
		private readonly Catalog $catalog,
	) {
	}

	/**
	 * The first way that the order leaves open to these products.
	 *
	 * @param list<int> $productIds
	 */
	public function of(PlacedOrder $order, array $productIds): ChosenWay
	{
		$whyLinked = $order->keptOut === '' ? $this->whyLinked($order, $productIds) : '';
		return match (true) {
			$order->keptOut !== '' => ChosenWay::none($order->keptOut),
			$order->offline === '' => $this->charge($order, $whyLinked),
			$whyLinked === '' => ChosenWay::without(PaymentWay::Offline),
			default => $this->payLink($order, $whyLinked),
		};
	}

	/**
	 * Why they become a linked order; empty where they join this one.
	 *
	 * @param list<int> $productIds
	 */
	private function whyLinked(PlacedOrder $order, array $productIds): string
	{
		$needsWork = $order->whyLinked === ''
			&& $order->isCompleted
			&& array_filter($this->catalog->products($productIds), static fn(Product $one): bool => $one->needsProcessing) !== [];
		return $needsWork ? self::NEEDS_WORK : $order->whyLinked;
	}

	/** A card that has paid nothing yet is not charged by one click, even where a gateway has kept it. */
	private function charge(PlacedOrder $order, string $whyLinked): ChosenWay
	{
		if ($order->isFree) {
			return $this->payLink($order, PlacedOrder::FREE);
		}
		$token = $this->card->of($order->id);
		return $token === null ? $this->payLink($order, $whyLinked) : ChosenWay::charge($token, $whyLinked);
	}

	private function payLink(PlacedOrder $order, string $whyLinked): ChosenWay
	{
		$token = $this->adapters->adapter(ChargeAdapters::PAY_LINK)?->savedToken($order->id);
		return $token === null ? ChosenWay::none($whyLinked === '' ? self::CANNOT_CHARGE : $whyLinked) : ChosenWay::payLink($token, $whyLinked);
	}
}
