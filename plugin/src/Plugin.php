<?php

declare(strict_types=1);

namespace Encore;

use Encore\Application\CheckoutPlaces;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Blocks\CurrentOffer;
use Encore\Plugin\AfterPayment;
use Encore\Plugin\BeforePayment;
use Encore\Plugin\OfferPageBlocks;
use Encore\Plugin\Writing;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ProductCatalog;
use Encore\WooCommerce\Catalog\ProductCategories;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Features;
use Encore\WordPress\Activation;
use Encore\WordPress\Cli\CompileCommand;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\ProductRows;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\LiveCounts;
use Encore\WordPress\OfferCompiler;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\SavedPosts;
use Encore\WordPress\SystemClock;

/** The composition root: builds the objects by hand and registers their hooks. The only place that wires. */
final class Plugin
{
	public const VERSION = '0.1.0';

	private readonly Clock $clock;
	private readonly Log $log;
	private readonly Connection $connection;
	private readonly Tables $tables;
	private readonly LiveCounts $liveCounts;
	private readonly OfferIndexTable $index;
	private readonly ShopCurrency $currency;
	private readonly Catalog $catalog;
	private readonly OfferCompiler $compiler;
	private readonly CheckoutPlaces $checkoutPlaces;
	private readonly CurrentOffer $currentOffer;

	/** @param string $file the plugin's main file */
	public function __construct(private readonly string $file)
	{
		$this->clock = new SystemClock();
		$this->log = new ErrorLog();
		$this->connection = Connection::toWordPress();
		$this->tables = new Tables($this->connection);
		$this->liveCounts = new LiveCounts();
		$this->index = new OfferIndexTable($this->connection, $this->tables, $this->liveCounts);
		$this->currency = new ShopCurrency();
		$this->catalog = new ProductCatalog((new ProductRows($this->connection))->prime(...), $this->currency);
		$this->compiler = new OfferCompiler($this->index, new SavedPosts(), $this->catalog, new ProductCategories(), $this->clock);
		$this->checkoutPlaces = new CheckoutPlaces();
		$this->currentOffer = new CurrentOffer();
	}

	public function boot(): void
	{
		foreach ($this->hooks() as $hook) {
			$hook->register(function (\Throwable $error, string $name): void {
				$this->log->error($error, $name);
			});
		}
	}

	/** @return list<Hook> every hook of the plugin */
	public function hooks(): array
	{
		$hooks = [];
		foreach ([...$this->base(), ...$this->offers(), ...$this->bumps(), ...$this->funnel()] as $provider) {
			array_push($hooks, ...$provider->hooks());
		}
		return $hooks;
	}

	/** @return list<HookProvider> what everything else stands on */
	private function base(): array
	{
		return [
			new Activation($this->file, $this->tables, $this->liveCounts, $this->compiler),
			new CompileCommand($this->compiler),
			new Features($this->file),
		];
	}

	/** @return list<HookProvider> offers and funnels: writing, compiling, previewing them */
	private function offers(): array
	{
		$offers = new Writing($this->file, self::VERSION, $this->clock, $this->log, $this->catalog, $this->currency, $this->compiler);
		return $offers->providers();
	}

	/** @return list<HookProvider> the order bump, before payment */
	private function bumps(): array
	{
		$before = new BeforePayment(
			$this->file,
			self::VERSION,
			$this->clock,
			$this->log,
			$this->index,
			$this->catalog,
			$this->currency,
			new PresentationTable($this->connection, $this->tables, new RandomUuids()),
			$this->checkoutPlaces,
		);
		return $before->providers();
	}

	/** @return list<HookProvider> offers after payment */
	private function funnel(): array
	{
		$prices = new DisplayedPrices($this->currency);
		$after = new AfterPayment($this->clock, $this->log, $this->connection, $this->tables, $this->index, $this->catalog, $prices, $this->currentOffer);
		$page = new OfferPageBlocks($this->file, $this->log, $this->currentOffer);
		return [...$after->providers(), ...$page->providers()];
	}
}
