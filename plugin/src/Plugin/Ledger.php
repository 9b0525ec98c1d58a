<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Mail\MailedAcceptances;
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
use Encore\Application\Ports\AcceptanceSearch;
use Encore\Application\Ports\OneWriter;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Outbox;
use Encore\Application\Ports\Refunds;
use Encore\Application\ThankYou\UndoOffer;
use Encore\Application\ThankYou\UndoWindow;
use Encore\WooCommerce\Checkout\ShopperGate;
use Encore\WooCommerce\Orders\ChargedOrders;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\KeptLines;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WooCommerce\Orders\OrderQuotes;
use Encore\WooCommerce\Orders\ProductStock;
use Encore\WooCommerce\Orders\StoreOrders;
use Encore\WooCommerce\Payments\Approval\ApprovalPages;
use Encore\WooCommerce\Payments\FilteredChargeAdapters;
use Encore\WooCommerce\Payments\LinkedRefunds;
use Encore\WooCommerce\Payments\Mollie\MolliePayments;
use Encore\WooCommerce\Payments\OfflineGateways;
use Encore\WooCommerce\Payments\PayLink;
use Encore\WooCommerce\Payments\PayPal\PayPalPayments;
use Encore\WooCommerce\Walkthrough\WalkedShop;
use Encore\WordPress\Database\AcceptanceTable;
use Encore\WordPress\Database\IndexedAcceptances;
use Encore\WordPress\Database\OrderWriter;
use Encore\WordPress\Database\OutboxTable;
use Encore\WordPress\Database\RefundTable;
use Encore\WordPress\Database\StockCounter;
use Encore\WordPress\OfferEndpoint;

/** The part of the composition root that builds the ledger and all that moves money by it. */
final class Ledger
{
	public readonly OfferEndpoint $endpoint;
	public readonly MailedAcceptances $acceptances;
	public readonly Outbox $outbox;
	public readonly Refunds $refunds;
	public readonly Orders $orders;
	public readonly StoreOrders $shopOrders;
	public readonly LinkedOrders $linked;
	public readonly PayLink $payLink;
	public readonly FilteredChargeAdapters $adapters;
	public readonly ShownCard $card;
	public readonly OfflineGateways $offline;
	public readonly PaymentWays $ways;
	public readonly FulfilAcceptance $fulfil;
	public readonly AcceptanceSearch $search;
	public readonly OneWriter $writer;
	public readonly GatewayCalls $gateway;
	public readonly ProviderRefunds $providerRefunds;
	public readonly SettleAcceptance $settle;
	public readonly GiveBack $giveBack;
	public readonly UndoOffer $undo;
	public readonly ReconcileAcceptances $reconcile;
	public readonly ShopperGate $gate;
	public readonly WalkedShop $walked;

	public function __construct(ShopBase $base)
	{
		$this->endpoint = new OfferEndpoint();
		$this->outbox = new OutboxTable($base->connection, $base->tables);
		$this->writer = new OrderWriter($base->connection, FreshOrder::table(...));
		$acceptances = new AcceptanceTable($base->connection, $base->tables, $base->presentations, $this->writer, $base->clock);
		$this->offline = new OfflineGateways();
		$this->acceptances = new MailedAcceptances($acceptances, $this->outbox, $this->offline, $base->clock, $base->log);
		$this->refunds = new RefundTable($base->connection, $base->tables);
		$this->linked = new LinkedOrders($this->writer);
		$this->payLink = new PayLink($this->linked, new LinkedRefunds(), $this->acceptances, new ApprovalPages($base->log), new PayPalPayments(), new MolliePayments());
		$this->adapters = new FilteredChargeAdapters($this->payLink, $base->log);
		$this->card = new ShownCard($this->adapters, $base->log);
		$this->search = new IndexedAcceptances($base->connection, $base->tables);
		$this->orders = $this->shopOrders = new StoreOrders(
			new OrderQuotes(),
			new ProductStock(new StockCounter($base->connection), $base->log),
			new OfferLine($this->writer),
			$this->linked,
			new ChargedOrders($this->linked, $this->writer, $base->log),
			$base->settings,
			$base->log,
		);
		$gateway = $this->gateway = new GatewayCalls($this->adapters, $this->orders, $this->endpoint, $base->log, home_url());
		$this->providerRefunds = new ProviderRefunds($this->acceptances, $this->refunds, $gateway, $base->clock);
		$conclude = new ConcludeCharge($this->acceptances, $this->orders, $gateway, $base->clock, $this->providerRefunds);
		$this->giveBack = new GiveBack($this->acceptances, $this->refunds, $this->orders, $gateway, $this->providerRefunds, $base->clock, $base->log);
		$this->settle = new SettleAcceptance($this->acceptances, $this->orders, $this->giveBack, $base->clock, $base->log);
		$charge = new ChargeAcceptance($this->acceptances, $this->orders, $gateway, $conclude, $this->settle, $base->clock);
		$this->ways = new PaymentWays($this->adapters, $this->card, $base->catalog);
		$add = new AddUncharged($this->acceptances, $this->orders, $base->clock, $base->log);
		$this->fulfil = new FulfilAcceptance($this->acceptances, $this->ways, $charge, $add, $base->limit, $base->clock);
		$this->undo = new UndoOffer(
			$this->acceptances,
			$base->presentations,
			$this->refunds,
			new KeptLines($this->linked),
			$this->giveBack,
			$base->clock,
			new UndoWindow($base->settings),
		);
		$this->walked = new WalkedShop($this->shopOrders, $base->facts, $base->catalog, $base->currency);
		$this->gate = new ShopperGate($this->orders, $base->cookie, $base->requests);
		$this->reconcile = new ReconcileAcceptances(
			$this->acceptances,
			$gateway,
			$conclude,
			$this->settle,
			$this->giveBack,
			$base->clock,
			$base->log,
		);
	}
}
