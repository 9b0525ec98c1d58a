<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Blocks\OrderBumpBlock;
use Encore\HookProvider;
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
		return [
			new ProductForm(OrderBumpBlock::STYLE, new ProductOffers($this->base->index, $this->base->basket, $this->base->bumps), new BumpView($this->base->currency)),
			new TickedOffers($this->base->cartBumps),
		];
	}
}
