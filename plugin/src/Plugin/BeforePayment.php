<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\PagePlaces;
use Encore\Application\Bump\RoomForBump;
use Encore\Application\Bump\ShowBumps;
use Encore\Application\Bump\WhyInCart;
use Encore\Application\FailOpen;
use Encore\Blocks\BlockRegistry;
use Encore\Blocks\BumpBlocks;
use Encore\Domain\Offer\Placement;
use Encore\HookProvider;
use Encore\Rest\PresentationsController;
use Encore\Rest\Schema\BumpChoiceSchema;
use Encore\Rest\WhyController;
use Encore\WooCommerce\Cart\BumpCoupons;
use Encore\WooCommerce\Cart\BumpLines;
use Encore\WooCommerce\Cart\BumpQuantity;
use Encore\WooCommerce\Cart\BundleLines;
use Encore\WooCommerce\Cart\OwnLines;
use Encore\WooCommerce\Cart\ToldChanges;
use Encore\WooCommerce\CartProgress\CartProgress;
use Encore\WooCommerce\CartProgress\CouponGift;
use Encore\WooCommerce\CartProgress\CouponReward;
use Encore\WooCommerce\CartProgress\FreeShipping;
use Encore\WooCommerce\CartProgress\ProgressExample;
use Encore\WooCommerce\CartProgress\RewardCoupon;
use Encore\WooCommerce\Checkout\BumpAnswers;
use Encore\WooCommerce\Checkout\BumpCartData;
use Encore\WooCommerce\Checkout\BumpIntegration;
use Encore\WooCommerce\Checkout\BumpOrderLines;
use Encore\WooCommerce\Checkout\ClassicBumpPrint;
use Encore\WooCommerce\Checkout\ClassicBumps;
use Encore\WooCommerce\Checkout\ShownOrder;
use Encore\WooCommerce\Orders\HiddenLineMarks;
use Encore\WordPress\Posts\OfferPosts;

/** The part of the composition root that builds what stands in the cart and at the checkout. */
final class BeforePayment
{
	public function __construct(
		private readonly ShopBase $base,
		private readonly PagePlaces $places,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$why = new WhyInCart(new OfferPosts(), $this->base->index, $this->base->catalog, $this->base->shopper, $this->base->facts, new RoomForBump($this->base->bumps, $this->base->checkoutBumps), $this->base->clock);
		$cartData = new BumpCartData($this->base->cartBumps, $this->base->bumpView, $this->places, $this->base->log, BumpChoiceSchema::schema(...));
		$told = new ToldChanges();
		$shipping = new FreeShipping($this->base->currency);
		$coupon = new RewardCoupon($this->base->settings->reward(...));
		$gift = new CouponGift($this->base->currency, $shipping);
		$reward = new CouponReward($this->base->currency, $coupon, $gift);
		return [
			new BlockRegistry(dirname($this->base->file) . '/build/blocks'),
			new BumpBlocks($this->base->assets->style(...), $this->base->index, $this->places),
			new BumpIntegration($this->base->assets, Placement::Checkout, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new BumpIntegration($this->base->assets, Placement::Cart, $this->base->index, $this->places, $cartData, new FailOpen($this->base->log)),
			new CartProgress($this->base->assets, $shipping, $reward, $this->base->settings->showsCartProgress(...), new FailOpen($this->base->log), $this->base->clock),
			new ProgressExample($this->base->currency, $shipping, $reward, $coupon, $gift, $this->base->settings->showsCartProgress(...), new FailOpen($this->base->log)),
			new BumpLines($this->base->basket, $this->base->bumps, $this->base->checkoutBumps, $told),
			$told,
			new OwnLines($told),
			new BumpCoupons($this->base->settings),
			new BumpQuantity(),
			new BundleLines(BumpBlocks::STYLE),
			$cartData,
			new ShownOrder(),
			new HiddenLineMarks(),
			new BumpOrderLines(),
			new BumpAnswers($this->base->shopper, $this->base->index, $this->base->presentations, $this->base->shown, $this->base->limit, $this->base->clock),
			new ClassicBumps($this->base->cartBumps),
			new ClassicBumpPrint($this->base->assets, BumpBlocks::STYLE, Placement::Checkout, $this->base->cartBumps, $this->base->bumpView, $this->base->index, $this->base->settings),
			new ClassicBumpPrint($this->base->assets, BumpBlocks::STYLE, Placement::Cart, $this->base->cartBumps, $this->base->bumpView, $this->base->index, $this->base->settings),
			new PresentationsController($this->base->log, new ShowBumps($this->base->shopper, $this->base->bumps, $this->base->presentations, $this->base->cartGate, $this->base->clock)),
			new WhyController($this->base->log, $why),
		];
	}
}
