<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\AcceptOffer;
use Encore\Application\AddUncharged;
use Encore\Application\AnswerOffer;
use Encore\Application\ArriveAfterPayment;
use Encore\Application\ChargeAcceptance;
use Encore\Application\ConcludeCharge;
use Encore\Application\ConsiderOffer;
use Encore\Application\DecideReview;
use Encore\Application\DeclineOffer;
use Encore\Application\FulfilAcceptance;
use Encore\Application\GatewayCalls;
use Encore\Application\GiveBack;
use Encore\Application\NextOffer;
use Encore\Application\OfferWindow;
use Encore\Application\OpenAcceptances;
use Encore\Application\PaidBackElsewhere;
use Encore\Application\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Charges;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Refunds;
use Encore\Application\ProviderRefunds;
use Encore\Application\QuoteOffer;
use Encore\Application\ReconcileAcceptances;
use Encore\Application\SettleAcceptance;
use Encore\Preview\CountedUuids;
use Encore\Preview\FixedClock;
use Encore\Preview\MemoryTraces;
use Encore\Tests\Unit\Application\Histories\PriceWords;

/** The use cases after payment, wired as the plugin wires them, on whatever ports a test gives. */
final class WiredFunnel implements OfferAddress
{
	public readonly NextOffer $next;
	public readonly MemoryTraces $traces;
	public readonly AcceptOffer $accept;
	public readonly DeclineOffer $decline;
	public readonly AnswerOffer $answer;
	public readonly ArriveAfterPayment $arrive;
	public readonly ChargeAcceptance $charge;
	public readonly GatewayCalls $gateway;
	public readonly PaidBackElsewhere $elsewhere;
	public readonly GiveBack $giveBack;
	public readonly ReconcileAcceptances $reconcile;
	public readonly SettleAcceptance $settle;
	public readonly DecideReview $review;

	public function __construct(
		FakeShop $shop,
		FixedClock $clock,
		Presentations $presentations,
		Acceptances $acceptances,
		Refunds $refunds,
		Orders $orders,
		Charges $charges,
		OfferWindow $window = new OfferWindow(),
	) {
		$quote = new QuoteOffer($shop, $orders);
		$gateway = new GatewayCalls($charges, $orders, $this, $shop);
		$conclude = new ConcludeCharge($acceptances, $orders, $gateway, $clock, $provider = new ProviderRefunds($refunds, $clock, 'shop'));
		$this->elsewhere = new PaidBackElsewhere($acceptances, $this->gateway = $gateway, $provider);
		$this->giveBack = new GiveBack($acceptances, $refunds, $orders, $gateway, $this->elsewhere, $clock, $shop, 'shop');
		$settle = $this->settle = new SettleAcceptance($acceptances, $orders, $this->giveBack, $clock, $shop);
		$this->review = new DecideReview($acceptances, $refunds, $orders, $gateway, $provider, $clock);
		$ways = new PaymentWays($charges, $shop);
		$consider = new ConsiderOffer($presentations, $ways, $quote, new CountedUuids(), $clock);
		$this->next = new NextOffer($shop, $presentations, $consider, $window, $this->traces = new MemoryTraces(), $clock);
		$this->charge = new ChargeAcceptance($acceptances, $orders, $gateway, $conclude, $settle, $clock, 'shop');
		$this->reconcile = new ReconcileAcceptances($acceptances, $gateway, $conclude, $settle, $this->giveBack, $clock, $shop);
		$fulfil = new FulfilAcceptance($acceptances, $ways, $this->charge, new AddUncharged($acceptances, $orders, $clock, $shop), $clock);
		$this->accept = new AcceptOffer($presentations, $acceptances, $shop, $ways, $quote, $fulfil, $clock);
		$this->decline = new DeclineOffer($presentations, $acceptances, $this->reconcile, $clock);
		$this->answer = new AnswerOffer(
			$presentations,
			$this->accept,
			$this->decline,
			$this->next,
			new OpenAcceptances($presentations, $acceptances, $clock),
			$this->reconcile,
			new PriceWords(),
		);
		$this->arrive = new ArriveAfterPayment($presentations, $acceptances, $this->next, $this->reconcile, $settle, $clock);
	}

	public function of(PlacedOrder $order): string
	{
		return "/encore-offer/{$order->id}/";
	}

	public function asked(): int
	{
		return 0;
	}
}
