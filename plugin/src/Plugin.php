<?php

declare(strict_types=1);

namespace Encore;

use Encore\Application\CheckoutPlaces;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OfferIndex;
use Encore\Blocks\CurrentOffer;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\LiveCounts;
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
	private readonly CheckoutPlaces $checkoutPlaces;
	private readonly CurrentOffer $currentOffer;

	/** @param string $file the plugin's main file */
	public function __construct(private readonly string $file)
	{
		$this->clock = new SystemClock();
		$this->log = new ErrorLog();
		$this->connection = new Connection($GLOBALS['wpdb']);
		$this->tables = new Tables($this->connection);
		$this->liveCounts = new LiveCounts();
		$this->index = new OfferIndexTable($this->connection, $this->tables, $this->liveCounts);
		$this->checkoutPlaces = new CheckoutPlaces();
		$this->currentOffer = new CurrentOffer();
	}

	public function boot(): void
	{
		foreach ($this->hooks() as $hook) {
			$hook->register(fn(\Throwable $error, string $name) => $this->log->error($error, $name));
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
		return [];
	}

	/** @return list<HookProvider> offers and funnels: writing, compiling, previewing them */
	private function offers(): array
	{
		return [];
	}

	/** @return list<HookProvider> the order bump, before payment */
	private function bumps(): array
	{
		return [];
	}

	/** @return list<HookProvider> offers after payment */
	private function funnel(): array
	{
		return [];
	}
}
