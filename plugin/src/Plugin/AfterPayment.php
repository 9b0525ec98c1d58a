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
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Funnel\QuoteOffer;
use Encore\Blocks\ChoiceViews;
use Encore\Blocks\CurrentOffer;
use Encore\Blocks\OfferPage;
use Encore\Blocks\OfferViews;
use Encore\Blocks\ThankYouOfferBlock;
use Encore\Blocks\WayWords;
use Encore\HookProvider;
use Encore\Rest\AcceptancesController;
use Encore\Rest\ErrorMap;
use Encore\Rest\OfferAnswers;
use Encore\Rest\OrderOfferController;
use Encore\Rest\ShopperRequest;
use Encore\Rest\TracesController;
use Encore\WooCommerce\Checkout\EndedPayLink;
use Encore\WooCommerce\Checkout\FirstOrderOwner;
use Encore\WooCommerce\Checkout\LinkedOrderPages;
use Encore\WooCommerce\Checkout\LinkedOrderReturn;
use Encore\WooCommerce\Checkout\OfferCookieIssue;
use Encore\WooCommerce\Checkout\OfferRedirect;
use Encore\WooCommerce\Checkout\OrderReceivedPage;
use Encore\WooCommerce\Checkout\PaymentWait;
use Encore\WooCommerce\Orders\FunnelCalls;
use Encore\WooCommerce\Orders\QuotedTaxes;
use Encore\WooCommerce\Payments\LinkedOrderAddress;
use Encore\WooCommerce\Payments\LinkedOrderEnd;
use Encore\WooCommerce\Payments\LinkedOrderPayments;
use Encore\WooCommerce\Payments\PayPal\PayPalWayBack;
use Encore\WooCommerce\Payments\UnknownPayer;
use Encore\WordPress\Database\TraceTable;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\Schedule\ReconcileSchedule;
use Encore\WordPress\Schedule\TraceKeeping;

/** The part of the composition root that builds what follows a payment. */
final class AfterPayment
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
		private readonly CurrentOffer $currentOffer,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$presentations = $this->base->presentations;
		[$acceptances, $ways] = [$this->ledger->acceptances, $this->ledger->ways];
		$reconcile = $this->ledger->reconcile;
		$quote = new QuoteOffer($this->base->catalog, $this->ledger->orders);
		$consider = new ConsiderOffer($ways, $quote, $this->base->facts, new RandomUuids(), $this->base->clock);
		$traces = new TraceTable($this->base->connection, $this->base->tables, $this->base->log);
		$next = new NextOffer($this->base->index, $presentations, $acceptances, $consider, new OfferWindow($this->base->settings), $traces, $this->base->clock);
		$views = new OfferViews($this->base->index, $this->base->catalog, new WayWords($this->ledger->card, $this->ledger->offline, $this->ledger->adapters), $this->base->prices, new ReadChoice($this->base->catalog, $quote), new ChoiceViews($this->base->prices));
		$answer = new AnswerOffer(
			$presentations,
			new AcceptOffer($presentations, $acceptances, $this->base->index, $ways, $quote, $this->ledger->fulfil, $this->base->clock),
			new DeclineOffer($presentations, $acceptances, $reconcile, $this->base->clock),
			new ChooseOffer($presentations, $this->base->index, $quote, $ways, $this->base->clock),
			new NextStep($next, new OpenAcceptances($presentations, $acceptances, $this->base->clock)),
			$reconcile,
			$views,
		);
		$cookie = $this->base->cookie;
		$owner = new FirstOrderOwner($cookie, $this->ledger->orders);
		$gate = $this->ledger->gate;
		$funnels = new FunnelCalls($this->base->index, $this->base->facts, $this->base->clock);
		$shopper = new ShopperRequest($gate);
		$wait = new PaymentWait($this->base->file, $this->base->version);
		$place = new OfferPlace($this->base->settings);
		$arrive = new ArriveAfterPayment($presentations, $acceptances, $next, $place, $reconcile, $this->ledger->settle, $this->base->clock);
		$received = new OrderReceivedPage($cookie, $this->base->index);
		$answers = new OfferAnswers($answer, $views, $this->ledger->endpoint);
		return [
			$this->ledger->endpoint,
			new OfferCookieIssue($cookie, $funnels),
			new UnknownPayer(),
			new LinkedOrderPayments($acceptances, $reconcile, $this->ledger->payLink, $this->base->clock),
			new LinkedOrderEnd($this->base->file, $acceptances, $reconcile, $this->ledger->linked),
			new LinkedOrderAddress(),
			new PayPalWayBack(),
			new LinkedOrderReturn($received, $cookie, $gate, $this->ledger->orders, $acceptances, $answer, $this->ledger->endpoint),
			new EndedPayLink($owner, $answer, $this->ledger->endpoint),
			new LinkedOrderPages($owner),
			$wait,
			new OfferRedirect($received, $cookie, $gate, $arrive, $this->ledger->endpoint, $wait),
			new OfferPage($this->ledger->endpoint, $gate, $answer, $views, $place, $this->currentOffer, $this->base->contents, ErrorMap::words(...)),
			new ThankYouOfferBlock($received, $gate, $arrive, $views, $this->ledger->endpoint, $this->currentOffer, $this->base->contents),
			new QuotedTaxes($acceptances),
			new ReconcileSchedule($this->base->file, $reconcile),
			new TraceKeeping($traces, $this->base->requests, $this->base->clock),
			new TracesController($this->base->log, $traces),
			new OrderOfferController($this->base->log, $shopper, $answer, $answers),
			new AcceptancesController($this->base->log, $shopper, $answer, $answers, $acceptances),
		];
	}
}
