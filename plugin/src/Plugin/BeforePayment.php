<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\PagePlaces;
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
use Encore\WooCommerce\Cart\BumpCoupons;
use Encore\WooCommerce\Cart\BumpLines;
use Encore\WooCommerce\Cart\BumpQuantity;
use Encore\WooCommerce\Checkout\BumpCartData;
use Encore\WooCommerce\Checkout\BumpIntegration;
use Encore\WooCommerce\Checkout\BumpOrderLines;
use Encore\WooCommerce\Checkout\BumpView;
use Encore\WooCommerce\Checkout\ClassicBumpPrint;
use Encore\WooCommerce\Checkout\ClassicBumps;
use Encore\WooCommerce\Checkout\ShownOrder;
use Encore\WooCommerce\FreeShipping\FreeShipping;
use Encore\WooCommerce\FreeShipping\FreeShippingProgress;
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
		$checkout = new CheckoutBumps($this->base->bumps, $this->base->settings);
		$why = new WhyInCart(new OfferPosts(), $this->base->index, $this->base->catalog, $this->base->shopper, $this->base->facts, $this->base->bumps, $checkout, $this->base->clock);
		$view = new BumpView($this->base->currency);
		$cartData = new BumpCartData($this->base->cartBumps, $view, $this->places, $this->base->log);
		return [
			new BlockRegistry(dirname($this->base->file) . '/build/blocks'),
			new OrderBumpBlock($this->base->file, $this->base->version, $this->base->index, $this->places),
			new CartOfferBlock($this->base->index, $this->places),
			new BumpIntegration($this->base->file, Placement::Checkout, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new BumpIntegration($this->base->file, Placement::Cart, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new FreeShippingProgress($this->base->file, $this->base->version, new FreeShipping($this->base->currency), $this->base->settings->showsFreeShipping(...), new FailOpen($this->base->log)),
			new BumpLines($this->base->basket, $this->base->bumps),
			new BumpCoupons($this->base->settings),
			new BumpQuantity(),
			$cartData,
			new ShownOrder(),
			new HiddenLineMarks(),
			new BumpOrderLines($this->base->shopper, $this->base->index, $this->base->presentations, $this->base->clock),
			new ClassicBumps($this->base->cartBumps),
			new ClassicBumpPrint($this->base->file, OrderBumpBlock::STYLE, Placement::Checkout, $this->base->cartBumps, $view, $this->base->index, $this->base->settings),
			new ClassicBumpPrint($this->base->file, OrderBumpBlock::STYLE, Placement::Cart, $this->base->cartBumps, $view, $this->base->index, $this->base->settings),
			new PresentationsController($this->base->log, new ShowBumps($this->base->shopper, $this->base->bumps, $this->base->presentations, $this->base->requests, $this->base->clock)),
			new WhyController($this->base->log, $why),
		];
	}
}
