<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\SalesLimit;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;

/** What a shopper's click on an accepted offer leads to, by the way in which it is paid for. */
final class FulfilAcceptance
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly PaymentWays $ways,
		private readonly ChargeAcceptance $charge,
		private readonly AddUncharged $add,
		private readonly SalesLimit $limit,
		private readonly Clock $clock,
	) {
	}

	/**
	 * The first click. What has an attempt is claimed and begun in one step.
	 *
	 * @throws Refusal already_answered, cannot_charge
	 */
	public function begin(PlacedOrder $order, Presentation $presentation, Consent $consent): Acceptance
	{
		$new = Acceptance::of($presentation, $this->clock->now());
		$chosen = $this->ways->of($order, $new->quote->productIds());
		if ($chosen->way !== $new->way) {
			throw Refusal::because('cannot_charge');
		}
		if ($chosen->token !== null) {
			return $this->charge->claim($new, $consent, $chosen->token, fn(callable $claim): ?Acceptance => $this->limit->afterPayment($presentation, $claim)) ?? throw Refusal::because('already_answered');
		}
		try {
			$there = $this->limit->afterPayment($presentation, fn(): ?Acceptance => $this->acceptances->claim($new, $consent));
		} catch (Refusal $refusal) {
			$there = $this->charge->refuse($new, $consent, $refusal);
		}
		return $this->go($order, $there ?? throw Refusal::because('already_answered'));
	}

	/**
	 * One more click.
	 *
	 * @return Acceptance what came of it; the row as it is where a click does nothing any more
	 * @throws Refusal cannot_charge
	 */
	public function go(PlacedOrder $order, Acceptance $acceptance): Acceptance
	{
		if (!ChargeAcceptance::isOpen($acceptance, $this->clock->now())) {
			return $acceptance;
		}
		$chosen = $this->ways->of($order, $acceptance->quote->productIds());
		if ($chosen->way !== $acceptance->way) {
			throw Refusal::because('cannot_charge');
		}
		return match ($chosen->way) {
			PaymentWay::Charge, PaymentWay::LinkedCharge, PaymentWay::PayLink => $this->charge->charge($acceptance, $chosen->token ?? throw Refusal::because('cannot_charge')),
			PaymentWay::Offline => $this->add->add($acceptance, $order->offline),
		};
	}
}
