<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\Bump\ResolveBumps;
use Encore\Application\Bump\ShowBumps;
use Encore\Application\Bump\WhyInCart;
use Encore\Application\FailOpen;
use Encore\Blocks\BlockRegistry;
use Encore\Blocks\CartOfferBlock;
use Encore\Blocks\OrderBumpBlock;
use Encore\Domain\Offer\Placement;
use Encore\HookProvider;
use Encore\Rest\PresentationsController;
use Encore\Rest\WhyController;
use Encore\WooCommerce\Cart\BumpLines;
use Encore\WooCommerce\Cart\BumpQuantity;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Checkout\BumpCartData;
use Encore\WooCommerce\Checkout\BumpIntegration;
use Encore\WooCommerce\Checkout\BumpOrderLines;
use Encore\WooCommerce\Checkout\BumpView;
use Encore\WooCommerce\Checkout\ClassicBumpPrint;
use Encore\WooCommerce\Checkout\ClassicBumps;
use Encore\WooCommerce\Checkout\ShownOrder;
use Encore\WooCommerce\Orders\HiddenLineMarks;
use Encore\WordPress\OfferPosts;

/** The part of the composition root that builds the order bump. */
final class BeforePayment
{
	public function __construct(
		private readonly Foundation $base,
		private readonly PagePlaces $places,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$basket = new CartBasket();
		$resolve = new ResolveBumps($this->base->index, $this->base->catalog, $this->base->facts, $this->base->clock);
		$shopper = new ShopperCart($basket);
		$checkout = new CheckoutBumps($resolve, $this->base->settings);
		$bumps = new CartBumps($basket, $resolve, $checkout);
		$why = new WhyInCart(new OfferPosts(), $this->base->index, $this->base->catalog, $shopper, $this->base->facts, $resolve, $checkout, $this->base->clock);
		$view = new BumpView($this->base->currency);
		$cartData = new BumpCartData($bumps, $view, $this->places, $this->base->log);
		return [
			new BlockRegistry(dirname($this->base->file) . '/build/blocks'),
			new OrderBumpBlock($this->base->file, $this->base->version, $this->base->index, $this->places),
			new CartOfferBlock($this->base->index, $this->places),
			new BumpIntegration($this->base->file, Placement::Checkout, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new BumpIntegration($this->base->file, Placement::Cart, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new BumpLines($basket, $resolve),
			new BumpQuantity(),
			$cartData,
			new ShownOrder(),
			new HiddenLineMarks(),
			new BumpOrderLines($shopper, $this->base->index, $this->base->presentations, $this->base->clock),
			new ClassicBumps($bumps),
			new ClassicBumpPrint($this->base->file, OrderBumpBlock::STYLE, Placement::Checkout, $bumps, $view, $this->base->index),
			new ClassicBumpPrint($this->base->file, OrderBumpBlock::STYLE, Placement::Cart, $bumps, $view, $this->base->index),
			new PresentationsController($this->base->log, new ShowBumps($shopper, $resolve, $this->base->presentations, $this->base->requests, $this->base->clock)),
			new WhyController($this->base->log, $why),
		];
	}
}
