<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\AcceptOffer;
use Encore\Application\AnswerOffer;
use Encore\Application\ArriveAfterPayment;
use Encore\Application\ChargeAcceptance;
use Encore\Application\DeclineOffer;
use Encore\Application\NextOffer;
use Encore\Application\OfferWindow;
use Encore\Application\QuoteOffer;
use Encore\Blocks\CurrentOffer;
use Encore\Blocks\OfferPage;
use Encore\Blocks\OfferViews;
use Encore\HookProvider;
use Encore\Rest\AcceptancesController;
use Encore\Rest\OfferAnswers;
use Encore\Rest\OrderOfferController;
use Encore\Rest\ShopperRequest;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WooCommerce\Checkout\OfferCookieIssue;
use Encore\WooCommerce\Checkout\OfferRedirect;
use Encore\WooCommerce\Checkout\ShopperGate;
use Encore\WooCommerce\Orders\FunnelCalls;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WooCommerce\Orders\OrderQuotes;
use Encore\WooCommerce\Orders\ProductStock;
use Encore\WooCommerce\Orders\QuotedTaxes;
use Encore\WooCommerce\Orders\StoreOrders;
use Encore\WooCommerce\Payments\ChargeAdapters;
use Encore\WooCommerce\Payments\PaidByLink;
use Encore\WordPress\Database\AcceptanceTable;
use Encore\WordPress\Database\OrderWriter;
use Encore\WordPress\Database\StockCounter;
use Encore\WordPress\OfferEndpoint;
use Encore\WordPress\RandomUuids;

/** The part of the composition root that builds what follows a payment. */
final class AfterPayment
{
	public function __construct(
		private readonly Foundation $base,
		private readonly CurrentOffer $currentOffer,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$presentations = $this->base->presentations;
		$acceptances = new AcceptanceTable($this->base->connection, $this->base->tables, $presentations);
		$charges = new ChargeAdapters();
		$orders = new StoreOrders(
			new OrderQuotes(),
			new ProductStock(new StockCounter($this->base->connection)),
			new OfferLine(new OrderWriter($this->base->connection, $this->base->tables)),
		);
		$quote = new QuoteOffer($this->base->catalog, $orders);
		$next = new NextOffer($this->base->index, $presentations, $charges, $quote, $this->base->clock, new RandomUuids(), new OfferWindow());
		$charge = new ChargeAcceptance($acceptances, $orders, $charges, $this->base->clock, $this->base->log, home_url());
		$views = new OfferViews($this->base->index, $this->base->catalog, $charges, $this->base->prices);
		$answer = new AnswerOffer(
			new AcceptOffer($presentations, $acceptances, $this->base->index, $charges, $quote, $charge, $this->base->clock),
			new DeclineOffer($presentations, $this->base->clock),
			$next,
			$views,
		);
		$cookie = new OfferCookie($this->base->clock);
		$gate = new ShopperGate($orders, $cookie);
		$funnels = new FunnelCalls($this->base->index, $this->base->clock);
		$endpoint = new OfferEndpoint();
		$shopper = new ShopperRequest($gate);
		$answers = new OfferAnswers($answer, $views, $endpoint);
		return [
			$endpoint,
			new OfferCookieIssue($cookie, $funnels),
			new PaidByLink(),
			new OfferRedirect($cookie, $gate, new ArriveAfterPayment($presentations, $acceptances, $next, $charge, $this->base->clock), $endpoint),
			new OfferPage($endpoint, $gate, $answer, $views, $this->currentOffer),
			new QuotedTaxes($acceptances),
			new OrderOfferController($this->base->log, $shopper, $answer, $answers),
			new AcceptancesController($this->base->log, $shopper, $answer, $answers, $acceptances),
		];
	}
}
