<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Answer\AcceptOffer;
use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\Answer\ChooseOffer;
use Encore\Application\Answer\DeclineOffer;
use Encore\Application\Answer\NextStep;
use Encore\Application\Answer\OpenAcceptances;
use Encore\Application\Funnel\ConsiderOffer;
use Encore\Application\Funnel\NextOffer;
use Encore\Application\Funnel\OfferPlace;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\Payment\AddUncharged;
use Encore\Application\Payment\ChargeAcceptance;
use Encore\Application\Payment\ConcludeCharge;
use Encore\Application\Payment\FulfilAcceptance;
use Encore\Application\Payment\GatewayCalls;
use Encore\Application\Payment\GiveBack;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\Payment\ProviderRefunds;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\Payment\SettleAcceptance;
use Encore\Application\Payment\ShownCard;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Refunds;
use Encore\Application\Ports\ShopperFacts;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\Review\DecideReview;
use Encore\Application\SalesLimit;
use Encore\Preview\MemoryTraces;
use Encore\Tests\Unit\Application\Histories\PriceWords;
use Encore\Tests\Unit\GivenFacts;

/** The use cases after payment, wired as the plugin wires them, on whatever ports a test gives. */
final class WiredFunnel implements OfferAddress
{
	public readonly NextOffer $next;
	public readonly MemoryTraces $traces;
	public readonly AcceptOffer $accept;
	public readonly DeclineOffer $decline;
	public readonly ChooseOffer $choose;
	public readonly AnswerOffer $answer;
	public readonly ArriveAfterPayment $arrive;
	public readonly ChargeAcceptance $charge;
	public readonly GatewayCalls $gateway;
	public readonly ProviderRefunds $provider;
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
		ChargeAdapters $adapters,
		ShopSettings $settings = new FixedSettings(),
		ShopperFacts $facts = new GivenFacts(),
	) {
		$quote = new QuoteOffer($shop, $orders);
		$gateway = $this->gateway = new GatewayCalls($adapters, $orders, $this, $shop, 'shop');
		$provider = $this->provider = new ProviderRefunds($acceptances, $refunds, $gateway, $clock);
		$conclude = new ConcludeCharge($acceptances, $orders, $gateway, $clock, $provider);
		$this->giveBack = new GiveBack($acceptances, $refunds, $orders, $gateway, $provider, $clock, $shop);
		$settle = $this->settle = new SettleAcceptance($acceptances, $orders, $this->giveBack, $clock, $shop);
		$this->review = new DecideReview($acceptances, $refunds, $orders, $gateway, $provider, $clock);
		$ways = new PaymentWays($adapters, new ShownCard($adapters, $shop), $shop);
		$consider = new ConsiderOffer($ways, $quote, $facts, new CountedUuids(), $clock);
		$this->next = new NextOffer($shop, $presentations, $acceptances, $consider, new OfferWindow($settings), $this->traces = new MemoryTraces(), $clock);
		$this->charge = new ChargeAcceptance($acceptances, $orders, $gateway, $conclude, $settle, $clock);
		$this->reconcile = new ReconcileAcceptances($acceptances, $gateway, $conclude, $settle, $this->giveBack, $clock, $shop);
		$fulfil = new FulfilAcceptance($acceptances, $ways, $this->charge, new AddUncharged($acceptances, $orders, $clock, $shop), new SalesLimit($shop, $facts, new OpenLock()), $clock);
		$this->accept = new AcceptOffer($presentations, $acceptances, $shop, $ways, $quote, $fulfil, $clock);
		$this->decline = new DeclineOffer($presentations, $acceptances, $this->reconcile, $clock);
		$this->answer = new AnswerOffer(
			$presentations,
			$this->accept,
			$this->decline,
			$this->choose = new ChooseOffer($presentations, $shop, $quote, $ways, $clock),
			new NextStep($this->next, new OpenAcceptances($presentations, $acceptances, $clock)),
			$this->reconcile,
			new PriceWords(),
		);
		$this->arrive = new ArriveAfterPayment($presentations, $acceptances, $this->next, new OfferPlace($settings), $this->reconcile, $settle, $clock);
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
