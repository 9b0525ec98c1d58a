<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\ResolveBumps;
use Encore\Blocks\OrderBumpBlock;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartBumps;
use Encore\WooCommerce\Checkout\BumpView;
use Encore\WooCommerce\Product\ProductForm;
use Encore\WooCommerce\Product\ProductOffers;
use Encore\WooCommerce\Product\TickedOffers;

/** The part of the composition root that builds the offers beside a product. */
final class ProductPage
{
	public function __construct(private readonly Foundation $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$basket = new CartBasket();
		$resolve = new ResolveBumps($this->base->index, $this->base->catalog, $this->base->facts, $this->base->clock);
		return [
			new ProductForm(OrderBumpBlock::STYLE, new ProductOffers($this->base->index, $basket, $resolve), new BumpView($this->base->currency)),
			new TickedOffers(new CartBumps($basket, $resolve, new CheckoutBumps($resolve, $this->base->settings))),
		];
	}
}
