<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\HookProvider;
use Encore\WooCommerce\Privacy\PrivacyErasure;
use Encore\WooCommerce\Privacy\PrivacyExport;
use Encore\WordPress\Database\PersonalRows;
use Encore\WordPress\PrivacyPolicy;

/** The part of the composition root that builds what a person may read of, and have forgotten. */
final class Privacy
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$records = new PersonalRows($this->base->connection, $this->base->tables);
		return [
			new PrivacyExport($this->base->histories, $records, $this->ledger->outbox, $this->base->clock),
			new PrivacyErasure($records, $this->base->clock),
			new PrivacyPolicy(),
		];
	}
}
