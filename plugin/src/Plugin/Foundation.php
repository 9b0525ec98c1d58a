<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\CartGate;
use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Bump\PriceParts;
use Encore\Application\Bump\ResolveBumps;
use Encore\Application\SalesLimit;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ProductCatalog;
use Encore\WooCommerce\Catalog\ProductCategories;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WooCommerce\Facts\StoreFacts;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\ProductStock;
use Encore\WordPress\Database\CartPresentationTable;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\HistoryRows;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\OfferRowLock;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\ProductRows;
use Encore\WordPress\Database\RequestTable;
use Encore\WordPress\Database\SalesRows;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\LiveCounts;
use Encore\WordPress\OfferCompiler;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\SavedPosts;
use Encore\WordPress\StoredSettings;
use Encore\WordPress\SystemClock;

/** What more than one part of the plugin stands on. Only the composition root knows it; classes get what they use, one by one. */
final class Foundation
{
	public readonly BuiltAssets $assets;
	public readonly SystemClock $clock;
	public readonly ErrorLog $log;
	public readonly Connection $connection;
	public readonly Tables $tables;
	public readonly StoredSettings $settings;
	public readonly LiveCounts $liveCounts;
	public readonly OfferIndexTable $index;
	public readonly PresentationTable $presentations;
	public readonly CartPresentationTable $shown;
	public readonly HistoryRows $histories;
	public readonly RequestTable $requests;
	public readonly OfferCookie $cookie;
	public readonly ShopCurrency $currency;
	public readonly DisplayedPrices $prices;
	public readonly ProductCatalog $catalog;
	public readonly StoreFacts $facts;
	public readonly SalesLimit $limit;
	public readonly OfferCompiler $compiler;
	public readonly CartBasket $basket;
	public readonly BumpView $bumpView;
	public readonly ShopperCart $shopper;
	public readonly CartGate $cartGate;
	public readonly PriceParts $priceParts;
	public readonly ResolveBumps $bumps;
	public readonly CheckoutBumps $checkoutBumps;
	public readonly OfferAfterAdding $afterAdding;
	public readonly CartBumps $cartBumps;

	/** @param string $file the plugin's main file */
	public function __construct(
		public readonly string $file,
		public readonly string $version,
	) {
		$this->assets = new BuiltAssets($file, $version);
		$this->clock = new SystemClock();
		$this->log = new ErrorLog();
		$this->connection = Connection::toWordPress();
		$this->tables = new Tables($this->connection);
		$this->settings = new StoredSettings();
		$this->liveCounts = new LiveCounts();
		$this->index = new OfferIndexTable($this->connection, $this->tables, $this->liveCounts);
		$this->presentations = new PresentationTable($this->connection, $this->tables, new RandomUuids(), $this->index);
		$this->histories = new HistoryRows($this->connection, $this->tables);
		$this->requests = new RequestTable($this->connection, $this->tables, $this->clock);
		$this->cookie = new OfferCookie($this->clock);
		$this->currency = new ShopCurrency();
		$this->prices = new DisplayedPrices($this->currency);
		$this->catalog = new ProductCatalog((new ProductRows($this->connection))->prime(...), $this->currency);
		$sales = new SalesRows($this->connection, $this->tables, $this->clock, FreshOrder::table(...), ProductStock::HELD_MINUTES);
		$this->facts = new StoreFacts($this->catalog, $sales, $this->currency, $this->clock, $sales->boughtWith(...));
		$this->limit = new SalesLimit($this->index, $this->facts, new OfferRowLock($this->connection));
		$this->basket = new CartBasket();
		$this->bumpView = new BumpView($this->currency, $this->basket);
		$this->shopper = new ShopperCart($this->basket);
		$this->cartGate = new CartGate($this->shopper, $this->requests);
		$this->priceParts = new PriceParts($this->catalog);
		$this->bumps = new ResolveBumps($this->index, $this->priceParts, $this->facts, $this->clock);
		$this->shown = new CartPresentationTable($this->connection, $this->tables, new RandomUuids());
		$this->afterAdding = new OfferAfterAdding($this->shopper, $this->bumps, $this->shown, $this->settings, $this->cartGate, $this->clock);
		$this->checkoutBumps = new CheckoutBumps($this->bumps, $this->settings);
		$this->cartBumps = new CartBumps($this->basket, $this->bumps, $this->checkoutBumps, $this->afterAdding);
		$this->compiler = new OfferCompiler($this->index, new SavedPosts(), $this->catalog, new ProductCategories(), $this->clock);
	}
}
