<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\GatewayCalls;
use Encore\Application\LineCharges;
use Encore\Application\RefundCharges;
use Encore\HookProvider;
use Encore\WooCommerce\Refunds\FoundRefunds;
use Encore\WooCommerce\Refunds\OrderRefunds;
use Encore\WooCommerce\Refunds\RefundFacts;
use Encore\WooCommerce\Refunds\RefundRecord;
use Encore\WooCommerce\Refunds\SplitRefund;

/** The part of the composition root that builds what the shop's own refunds go through. */
final class MoneyBack
{
	public function __construct(
		private readonly Foundation $base,
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
			$ledger->charges,
			new GatewayCalls($ledger->charges, $ledger->orders, $ledger->endpoint, $this->base->log),
			$this->base->clock,
			$this->base->log,
			home_url(),
		);
		$record = new RefundRecord($charges);
		$found = new FoundRefunds($charges, $record);
		return [
			new OrderRefunds(
				new SplitRefund($charges, new RefundFacts($ledger->acceptances), $record, $found, $this->base->log),
				$found,
			),
		];
	}
}
