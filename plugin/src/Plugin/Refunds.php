<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Refund\LineCharges;
use Encore\Application\Refund\ProviderEvents;
use Encore\Application\Refund\RefundCharges;
use Encore\Application\Review\DecideReview;
use Encore\HookProvider;
use Encore\WooCommerce\Refunds\FoundRefunds;
use Encore\WooCommerce\Refunds\LateAnswers;
use Encore\WooCommerce\Refunds\OrderRefunds;
use Encore\WooCommerce\Refunds\PaySplitRefund;
use Encore\WooCommerce\Refunds\ProviderNews;
use Encore\WooCommerce\Refunds\RefundFacts;
use Encore\WooCommerce\Refunds\RefundRecord;
use Encore\WooCommerce\Review\ReviewDesk;
use Encore\WooCommerce\Review\ReviewNotice;

/** The part of the composition root that builds what the shop's own refunds go through. */
final class Refunds
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$ledger = $this->ledger;
		$charges = new RefundCharges(
			$ledger->acceptances,
			$ledger->refunds,
			new LineCharges($ledger->acceptances, $ledger->refunds),
			$ledger->gateway,
			$ledger->providerRefunds,
			$this->base->clock,
			$this->base->log,
		);
		$record = new RefundRecord($charges);
		$late = new LateAnswers($charges, $record, $ledger->linked);
		$events = new ProviderEvents($ledger->search, $ledger->acceptances, $ledger->providerRefunds, $ledger->settle, $ledger->orders, $this->base->clock);
		$found = new FoundRefunds($ledger->acceptances, $ledger->refunds, $record, $ledger->linked, $ledger->writer, $this->base->clock, $this->base->log);
		$review = new DecideReview($ledger->acceptances, $ledger->refunds, $ledger->orders, $ledger->gateway, $ledger->providerRefunds, $this->base->clock);
		return [
			new ProviderNews($events, $found),
			new ReviewDesk($review, $ledger->acceptances, $found, $this->base->log),
			new ReviewNotice($ledger->search),
			new OrderRefunds(
				new PaySplitRefund($charges, new RefundFacts($ledger->acceptances), $record, $late, $this->base->log),
				$late,
			),
		];
	}
}
