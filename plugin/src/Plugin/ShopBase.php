<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\CartGate;
use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Bump\PriceParts;
use Encore\Application\Bump\ResolveBumps;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Application\SalesLimit;
use Encore\Domain\Money;
use Encore\WooCommerce\BuiltAssets;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ProductCatalog;
use Encore\WooCommerce\Catalog\ProductCategories;
use Encore\WooCommerce\Catalog\ProductCompanions;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Catalog\ShopProducts;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WooCommerce\Coach\CalledBy;
use Encore\WooCommerce\Coach\MiddleOrder;
use Encore\WooCommerce\Coach\ShopTriggers;
use Encore\WooCommerce\Facts\ShopChoices;
use Encore\WooCommerce\Facts\StoreFacts;
use Encore\WooCommerce\Logbook\ShopLog;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\ProductStock;
use Encore\WooCommerce\ShopTime;
use Encore\WordPress\Database\CartPresentationTable;
use Encore\WordPress\Database\CompanionRows;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\HistoryRows;
use Encore\WordPress\Database\OfferRowLock;
use Encore\WordPress\Database\ProductRows;
use Encore\WordPress\Database\RequestTable;
use Encore\WordPress\Database\SalesRows;
use Encore\WordPress\ErrorLog;
use Encore\WordPress\OtherSettings;
use Encore\WordPress\RandomUuids;

/** What more than one part of the plugin stands on, in a shop of WooCommerce's. Only the composition root knows it; classes get what they use, one by one. */
final class ShopBase extends Base
{
	public readonly BuiltAssets $assets;
	public readonly CartPresentationTable $shown;
	public readonly HistoryRows $histories;
	public readonly RequestTable $requests;
	public readonly OfferCookie $cookie;
	public readonly ShopCurrency $currency;
	public readonly StoreFacts $facts;
	public readonly SalesLimit $limit;
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
	public function __construct(string $file, string $version)
	{
		$connection = Connection::toWordPress();
		$this->currency = new ShopCurrency();
		parent::__construct(
			$file,
			$version,
			$connection,
			new ShopLog(new ErrorLog()),
			new ProductCatalog((new ProductRows($connection))->prime(...), $this->currency),
			new DisplayedPrices($this->currency),
			new ProductCategories(),
			fn(): Money => $this->currency->money(0),
			ShopTime::of(...),
		);
		$this->assets = new BuiltAssets($file, $version);
		$this->histories = new HistoryRows($this->connection, $this->tables);
		$this->requests = new RequestTable($this->connection, $this->tables, $this->clock);
		$this->cookie = new OfferCookie($this->clock);
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
	}

	/** What an owner who writes offers is told of the shop. */
	public function written(): WrittenShop
	{
		$rows = new CompanionRows($this->connection, ProductCompanions::SOLD, ProductCompanions::PRICED);
		$noCategory = static fn(): int => (int) (new OtherSettings())->text(ProductCompanions::NO_CATEGORY);
		return new WrittenShop(
			new ShopProducts(),
			new ProductCompanions($rows->boughtWith(...), $rows->priced(...), $noCategory),
			ProductCompanions::described(...),
			ShopChoices::all(...),
			$this->bumpView->choiceInEditor(...),
			BumpView::insteadOfNamed(...),
		);
	}

	/** What calls offers up, anew for each question: what was read for one is not true for the next. */
	public function measures(): TriggerMeasures
	{
		$called = new CalledBy(new ProductCategories(), (new ProductRows($this->connection))->prime(...));
		$setting = (new OtherSettings())->text(...);
		return new ShopTriggers($called, new MiddleOrder($this->currency, $setting), $this->currency, $setting);
	}
}
