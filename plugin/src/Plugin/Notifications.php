<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Events\TellEvents;
use Encore\Application\Funnel\FunnelEnd;
use Encore\Application\Mail\SendMails;
use Encore\Application\Mail\TellOfOffers;
use Encore\HookProvider;
use Encore\Rest\TraceWords;
use Encore\WooCommerce\Emails\FirstOrderMails;
use Encore\WooCommerce\Emails\LinkedOrderMails;
use Encore\WooCommerce\Emails\OfferEmails;
use Encore\WooCommerce\Emails\ShopMailer;
use Encore\WooCommerce\Orders\OrderPanel;
use Encore\WooCommerce\Webhooks\OfferTopics;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Cli\EventsCommand;
use Encore\WordPress\Database\EventRows;
use Encore\WordPress\EventHooks;
use Encore\WordPress\Schedule\EventSchedule;

/** The part of the composition root that builds what tells of offers: mails, events, and the order screen's panel. */
final class Notifications
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$acceptances = $this->ledger->acceptances;
		$undo = $this->ledger->undo;
		$mailer = new ShopMailer($acceptances, $this->ledger->card, $undo, $this->ledger->linked);
		$mails = new SendMails(
			$this->ledger->outbox,
			new TellOfOffers($this->ledger->outbox, $acceptances, $this->ledger->refunds, $this->ledger->orders, $mailer),
			new FunnelEnd($this->base->presentations, $acceptances, $this->base->clock),
			$mailer,
			$this->base->clock,
			$this->base->log,
		);
		$events = new EventRows($this->base->connection, $this->base->tables);
		$tell = new TellEvents($events, new EventHooks($this->base->log), $this->base->clock);
		return [
			new EventSchedule($tell),
			new OfferTopics($events, EventHooks::action(...)),
			new EventsCommand($events, $tell, $this->base->clock),
			new OfferEmails(dirname($this->base->file) . '/templates/', $acceptances, $mails, $this->base->cookie),
			new FirstOrderMails($acceptances),
			new LinkedOrderMails($undo, $acceptances, $this->base->clock),
			new OrderPanel(
				$this->base->histories,
				$this->base->clock,
				TraceWords::of(...),
				fn() => (new AdminScript($this->base->file, $this->base->version))->style('order-panel'),
			),
		];
	}
}
