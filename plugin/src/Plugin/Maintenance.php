<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Deletion\DeleteAllData;
use Encore\Application\Health\CheckHealth;
use Encore\HookProvider;
use Encore\Rest\DiagnosticsController;
use Encore\Rest\HealthWords;
use Encore\Rest\LogController;
use Encore\Rest\StoredDataController;
use Encore\WooCommerce\Cart\TriedOrders;
use Encore\WooCommerce\Health\WooCommerceSetup;
use Encore\WooCommerce\Logbook\ShopLogbook;
use Encore\WooCommerce\Orders\OrderMarks;
use Encore\WooCommerce\Payments\Capability\GatewayCapabilities;
use Encore\WordPress\Activation;
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Cli\ChargesCommand;
use Encore\WordPress\Cli\DiagnosticsCommand;
use Encore\WordPress\Cli\LogCommand;
use Encore\WordPress\Database\CompiledRows;
use Encore\WordPress\Database\LedgerDeletion;
use Encore\WordPress\Database\LogRows;
use Encore\WordPress\Database\MoneyRecord;
use Encore\WordPress\Database\StateCounts;
use Encore\WordPress\Deletion\KeptData;
use Encore\WordPress\Deletion\Leftovers;
use Encore\WordPress\Health\OfferPageProbe;
use Encore\WordPress\Health\SiteEnvironment;
use Encore\WordPress\Health\SiteHealth;
use Encore\WordPress\OtherSettings;
use Encore\WordPress\TransientMemory;

/** The part of the composition root that builds what looks after the shop: Site Health, diagnostics, Encore → Tools. */
final class Maintenance
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly Ledger $ledger,
		private readonly GatewayCapabilities $capabilities,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$book = new ShopLogbook((new LogRows($this->base->connection))->newest(...));
		$record = new MoneyRecord($this->base->connection, $this->base->tables);
		$data = $this->data();
		return [
			new SiteHealth($this->look(...), HealthWords::of(...), $this->base->log),
			new DiagnosticsController($this->base->log, $this->look(...), fn() => Activation::again($this->base->file), $this->base->clock),
			new DiagnosticsCommand($this->look(...), $this->base->clock),
			new LogController($this->base->log, $book),
			new LogCommand($book),
			new StoredDataController($this->base->log, $data, new DeleteAllData($data, new TransientMemory(), self::host()), $record->lines(...), $this->base->clock),
			new ChargesCommand($record->lines(...)),
			AdminScreen::tools(new AdminScript($this->base->file, $this->base->version)),
		];
	}

	/** Anew for each question: what was seen for one is not true for the next. */
	private function look(): CheckHealth
	{
		$environment = new SiteEnvironment(
			$this->base->tables,
			new CompiledRows($this->base->connection, $this->base->tables),
			$this->base->compiler,
			new OfferPageProbe($this->ledger->endpoint),
			new StateCounts($this->base->connection, $this->base->tables),
			$this->base->clock,
			$this->base->version,
		);
		return new CheckHealth($environment, new WooCommerceSetup($this->capabilities->all(...), (new OtherSettings())->text(...)), $this->base->clock);
	}

	private function data(): KeptData
	{
		return new KeptData(
			new LedgerDeletion($this->base->connection, $this->base->tables),
			new Leftovers($this->base->connection, OrderMarks::ALL, [TriedOrders::OPTION]),
			$this->base->index,
			$this->base->liveCounts,
			$this->base->clock,
		);
	}

	/** Which shop this is: the one on a desk, or the one that sells. */
	private static function host(): string
	{
		$parts = wp_parse_url(home_url());
		return strtolower(is_array($parts) ? implode(':', array_filter([$parts['host'] ?? '', (string) ($parts['port'] ?? '')])) : '');
	}
}
