<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Charges;
use Encore\Domain\Acceptance\PaymentWay;

/** How an offer after an order would be paid for: asked before it is shown, and once more when it is accepted. */
final class PaymentWays
{
	public function __construct(private readonly Charges $charges)
	{
	}

	/** The first way that the order leaves open. */
	public function of(PlacedOrder $order): ChosenWay
	{
		return match (true) {
			$order->keptOut !== '' => ChosenWay::none($order->keptOut),
			$order->offline !== '' => ChosenWay::without(PaymentWay::Offline),
			default => $this->charge($order),
		};
	}

	private function charge(PlacedOrder $order): ChosenWay
	{
		$token = $this->charges->adapterFor($order->id)?->supports($order->id)->token;
		return $token === null ? $this->payLink($order) : ChosenWay::charge($token);
	}

	private function payLink(PlacedOrder $order): ChosenWay
	{
		$token = $this->charges->adapter(Charges::PAY_LINK)?->supports($order->id)->token;
		return $token === null ? ChosenWay::none('cannot_charge') : ChosenWay::payLink($token);
	}
}
