<?php

declare(strict_types=1);

namespace Encore;

use Encore\Application\Bump\PagePlaces;
use Encore\Blocks\CurrentOffer;
use Encore\Plugin\AfterAdding;
use Encore\Plugin\AfterPayment;
use Encore\Plugin\BeforePayment;
use Encore\Plugin\Gateways;
use Encore\Plugin\KeptCard;
use Encore\Plugin\Ledger;
use Encore\Plugin\Maintenance;
use Encore\Plugin\Moving;
use Encore\Plugin\Notifications;
use Encore\Plugin\OfferPageBlocks;
use Encore\Plugin\OfferWriting;
use Encore\Plugin\Privacy;
use Encore\Plugin\ProductPage;
use Encore\Plugin\Refunds;
use Encore\Plugin\Reports;
use Encore\Plugin\Settings;
use Encore\Plugin\ShopBase;
use Encore\Plugin\ThankYou;
use Encore\Plugin\Walkthrough;
use Encore\Rest\ServeCsv;
use Encore\WooCommerce\Features;
use Encore\WordPress\Activation;
use Encore\WordPress\Cli\CompileCommand;

/** The composition root: builds the objects by hand, part by part, and registers their hooks. The only place that wires. */
final class Plugin
{
	public const VERSION = '0.1.0';

	private readonly ShopBase $base;
	private readonly PagePlaces $pagePlaces;
	private readonly CurrentOffer $currentOffer;

	/** @param string $file the plugin's main file */
	public function __construct(string $file)
	{
		$this->base = new ShopBase($file, self::VERSION);
		$this->pagePlaces = new PagePlaces();
		$this->currentOffer = new CurrentOffer();
	}

	public function boot(): void
	{
		foreach ($this->hooks() as $hook) {
			$hook->register(function (\Throwable $error, string $name): void {
				$this->base->log->error($error, $name);
			});
		}
	}

	/** @return list<Hook> every hook of the plugin */
	public function hooks(): array
	{
		$hooks = [];
		foreach ($this->providers() as $provider) {
			array_push($hooks, ...$provider->hooks());
		}
		return $hooks;
	}

	/** @return list<HookProvider> */
	private function providers(): array
	{
		$ledger = new Ledger($this->base);
		$gateways = new Gateways($this->base, $ledger->adapters);
		return [
			new Activation($this->base->file, $this->base->tables, $this->base->liveCounts, $this->base->compiler),
			new CompileCommand($this->base->compiler),
			new Features($this->base->file),
			new ServeCsv($this->base->log),
			...(new OfferWriting($this->base, $this->base->written()))->providers(),
			...(new Moving($this->base))->providers(),
			...(new Settings($this->base))->providers(),
			...(new BeforePayment($this->base, $this->pagePlaces))->providers(),
			...(new ProductPage($this->base))->providers(),
			...(new AfterAdding($this->base))->providers(),
			...(new KeptCard($this->base, $ledger->adapters, $this->pagePlaces))->providers(),
			...(new AfterPayment($this->base, $ledger, $this->currentOffer))->providers(),
			...(new ThankYou($this->base, $ledger))->providers(),
			...$gateways->providers(),
			...(new Refunds($this->base, $ledger))->providers(),
			...(new Privacy($this->base, $ledger))->providers(),
			...(new Notifications($this->base, $ledger))->providers(),
			...(new Reports($this->base))->providers(),
			...(new Maintenance($this->base, $ledger, $gateways->capabilities))->providers(),
			...(new Walkthrough($this->base, $ledger->walked, $ledger->offline, $this->currentOffer))->providers(),
			...(new OfferPageBlocks($this->base, $this->currentOffer))->providers(),
		];
	}
}
