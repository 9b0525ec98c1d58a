<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Answer\AcceptOffer;
use Encore\Application\Answer\AnswerOffer;
use Encore\Application\Answer\ArriveAfterPayment;
use Encore\Application\Answer\ChooseOffer;
use Encore\Application\Answer\DeclineOffer;
use Encore\Application\Answer\NextStep;
use Encore\Application\Answer\OpenAcceptances;
use Encore\Application\Answer\ReadChoice;
use Encore\Application\Funnel\ConsiderOffer;
use Encore\Application\Funnel\NextOffer;
use Encore\Application\Funnel\OfferPlace;
use Encore\Application\Funnel\OfferProgress;
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
use Encore\Application\Ports\OfflineGateways;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Ports\Scenes;
use Encore\Application\SalesLimit;
use Encore\Application\ThankYou\AcceptedOffers;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Application\ThankYou\UndoWindow;
use Encore\Application\Walkthrough\AnswerPayment;
use Encore\Application\Walkthrough\BeginWalkthrough;
use Encore\Application\Walkthrough\ReadInsight;
use Encore\Application\Walkthrough\Scene;
use Encore\Blocks\ChoiceViews;
use Encore\Blocks\OfferViews;
use Encore\Blocks\WayWords;
use Encore\Preview\ChosenFunnel;
use Encore\Preview\MemoryAcceptances;
use Encore\Preview\MemoryOrders;
use Encore\Preview\MemoryPresentations;
use Encore\Preview\MemoryRefunds;
use Encore\Preview\MemoryTraces;
use Encore\Preview\NoRival;
use Encore\Preview\PlayedFacts;
use Encore\Preview\PlayedGate;
use Encore\Preview\PlayedGateways;
use Encore\Preview\PlayedOrders;
use Encore\Preview\Shelf;
use Encore\Preview\ShelvedScenes;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\Walkthrough\WalkthroughKeeper;
use Encore\WordPress\Walkthrough\WalkthroughPages;

/** The use cases after payment, wired as AfterPayment and Ledger wire them, on ports in memory: whatever writes is played. */
final class PlayedFunnel
{
	public readonly Scenes $scenes;
	public readonly MemoryAcceptances $acceptances;
	public readonly PlayedGate $gate;
	public readonly OfferPlace $place;
	public readonly OfferProgress $progress;
	public readonly OfferViews $views;
	public readonly AnswerOffer $answer;
	public readonly ArriveAfterPayment $arrive;
	public readonly ReconcileAcceptances $reconcile;
	public readonly UndoOffer $undo;
	public readonly AcceptedOffers $added;
	public readonly BeginWalkthrough $begin;
	public readonly AnswerPayment $payment;
	public readonly ReadInsight $insight;

	public function __construct(Base $base, PlayedShop $shop, OfflineGateways $offline, WalkthroughPages $pages)
	{
		$shelf = new Shelf(new WalkthroughKeeper());
		$scenes = $this->scenes = new ShelvedScenes($shelf);
		$memory = new MemoryOrders($shelf);
		$orders = new PlayedOrders($memory, $shop, $scenes, static fn(Scene $scene): string => $pages->at($scene->id, $scene->key, WalkthroughPages::THANKS));
		$facts = new PlayedFacts($memory, $shop, $scenes);
		$index = new ChosenFunnel($base->index, $scenes);
		$presentations = new MemoryPresentations($shelf);
		$acceptances = $this->acceptances = new MemoryAcceptances($presentations, $shelf);
		$refunds = new MemoryRefunds($shelf);
		$traces = new MemoryTraces($shelf);
		$adapters = new PlayedGateways($shelf, $scenes);
		[$clock, $log, $catalog] = [$base->clock, $base->log, $base->catalog];
		$this->gate = new PlayedGate($scenes, $orders, WalkthroughKeeper::mayPlay(...));

		$card = new ShownCard($adapters, $log);
		$gateway = new GatewayCalls($adapters, $orders, $pages, $log, home_url());
		$provider = new ProviderRefunds($acceptances, $refunds, $gateway, $clock);
		$conclude = new ConcludeCharge($acceptances, $orders, $gateway, $clock, $provider);
		$giveBack = new GiveBack($acceptances, $refunds, $orders, $gateway, $provider, $clock, $log);
		$settle = new SettleAcceptance($acceptances, $orders, $giveBack, $clock, $log);
		$charge = new ChargeAcceptance($acceptances, $orders, $gateway, $conclude, $settle, $clock);
		$ways = new PaymentWays($adapters, $card, $catalog);
		$fulfil = new FulfilAcceptance($acceptances, $ways, $charge, new AddUncharged($acceptances, $orders, $clock, $log), new SalesLimit($index, $facts, new NoRival()), $clock);
		$reconcile = $this->reconcile = new ReconcileAcceptances($acceptances, $gateway, $conclude, $settle, $giveBack, $clock, $log);
		$this->undo = new UndoOffer($acceptances, $presentations, $refunds, $orders, $giveBack, $clock, new UndoWindow($base->settings));

		$quote = new QuoteOffer($catalog, $orders);
		$window = new OfferWindow($base->settings);
		$next = new NextOffer($index, $presentations, $acceptances, new ConsiderOffer($ways, $quote, $facts, new RandomUuids(), $clock), $window, $traces, $clock);
		$this->views = new OfferViews($index, $catalog, new WayWords($card, $offline, $adapters), $base->prices, new ReadChoice($catalog, $quote), new ChoiceViews($base->prices));
		$this->answer = new AnswerOffer(
			$presentations,
			new AcceptOffer($presentations, $acceptances, $index, $ways, $quote, $fulfil, $clock),
			new DeclineOffer($presentations, $acceptances, $reconcile, $clock),
			new ChooseOffer($presentations, $index, $quote, $ways, $clock),
			new NextStep($next, new OpenAcceptances($presentations, $acceptances, $clock)),
			$reconcile,
			$this->views,
		);
		$this->place = new OfferPlace($base->settings);
		$this->progress = new OfferProgress($index, $presentations, $window, $clock);
		$this->arrive = new ArriveAfterPayment($presentations, $acceptances, $next, $this->place, $reconcile, $settle, $clock);
		$this->added = new AcceptedOffers($acceptances, $catalog, $card, $refunds, $this->undo, $orders, $clock);
		$this->begin = new BeginWalkthrough($scenes, $shop, $orders);
		$this->payment = new AnswerPayment($acceptances, $adapters, $this->answer);
		$this->insight = new ReadInsight($scenes, $shop, $presentations, $acceptances, $refunds, $traces);
	}
}
