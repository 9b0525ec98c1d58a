<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Reports\ReadReports;
use Encore\Application\Reports\RollUp;
use Encore\Domain\Money;
use Encore\HookProvider;
use Encore\Rest\ReportsController;
use Encore\WooCommerce\Facts\ShopChoices;
use Encore\WooCommerce\Reports\LostDays;
use Encore\WooCommerce\Reports\ShopOrderStorage;
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Cli\RollupCommand;
use Encore\WordPress\Database\AllRecords;
use Encore\WordPress\Database\ChangedRows;
use Encore\WordPress\Database\ReportTables;
use Encore\WordPress\Database\RollupTable;
use Encore\WordPress\Schedule\RollupSchedule;

/** The part of the composition root that builds what is counted for the owner. */
final class Reports
{
	public readonly RollUp $rollUp;
	public readonly RollupTable $rollups;
	public readonly ChangedRows $changes;
	public readonly ReadReports $reports;

	public function __construct(private readonly ShopBase $base)
	{
		$storage = ShopOrderStorage::now(...);
		$this->rollups = new RollupTable($base->connection, $base->tables);
		$this->changes = new ChangedRows($base->connection, $base->tables, $storage);
		$this->reports = new ReadReports(new ReportTables($base->connection, $base->tables));
		$this->rollUp = new RollUp($this->changes, new AllRecords($base->connection, $base->tables, $storage), $this->rollups, $base->clock, $base->log, wp_timezone(...));
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$script = new AdminScript($this->base->file, $this->base->version);
		$today = fn(): string => $this->base->clock->now()->setTimezone(wp_timezone())->format('Y-m-d');
		return [
			new RollupSchedule($this->base->file, $this->rollUp),
			new RollupCommand($this->rollUp),
			new ReportsController($this->base->log, $this->reports, $this->base->clock, fn(): Money => $this->base->currency->money(0), wp_timezone(...)),
			AdminScreen::home($script, $today),
			AdminScreen::reports($script, $today, ShopChoices::paymentMethods(...)),
			new LostDays($this->rollUp, $this->rollups, fn(int $orderId): array => $this->changes->ofOrder($orderId, wp_timezone())),
		];
	}
}
