<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\CheckoutPlaces;
use Encore\Application\FailOpen;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Application\ResolveBumps;
use Encore\Application\ShowBumps;
use Encore\Blocks\BlockRegistry;
use Encore\Blocks\OrderBumpBlock;
use Encore\HookProvider;
use Encore\Rest\PresentationsController;
use Encore\WooCommerce\Cart\BumpLines;
use Encore\WooCommerce\Cart\BumpQuantity;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Checkout\BumpCartData;
use Encore\WooCommerce\Checkout\BumpIntegration;
use Encore\WooCommerce\Checkout\BumpOrderLines;
use Encore\WooCommerce\Checkout\BumpView;
use Encore\WooCommerce\Checkout\ClassicBumpPrint;
use Encore\WooCommerce\Checkout\ClassicBumps;

/** The part of the composition root that builds the order bump. */
final class BeforePayment
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
		private readonly Clock $clock,
		private readonly Log $log,
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly ShopCurrency $currency,
		private readonly Presentations $presentations,
		private readonly CheckoutPlaces $places,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$basket = new CartBasket();
		$resolve = new ResolveBumps($this->index, $this->catalog, $this->clock);
		$shopper = new ShopperCart($basket);
		$bumps = new CartBumps($basket, $resolve);
		$view = new BumpView($this->currency);
		return [
			new BlockRegistry(dirname($this->file) . '/build/blocks'),
			new OrderBumpBlock($this->file, $this->version, $this->index, $this->places),
			new BumpIntegration($this->file, $this->places, new FailOpen($this->log)),
			new BumpLines($basket, $resolve),
			new BumpQuantity(),
			new BumpCartData($bumps, $view, $this->places, $this->log),
			new BumpOrderLines($shopper, $this->index, $this->presentations, $this->clock),
			new ClassicBumps($bumps),
			new ClassicBumpPrint($this->file, OrderBumpBlock::STYLE, $bumps, $view, $this->index),
			new PresentationsController($this->log, new ShowBumps($shopper, $resolve, $this->presentations, $this->clock)),
		];
	}
}
