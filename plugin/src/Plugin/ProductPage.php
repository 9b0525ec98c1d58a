<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Bump\BesideProduct;
use Encore\Blocks\BumpBlocks;
use Encore\HookProvider;
use Encore\WooCommerce\Product\ProductForm;
use Encore\WooCommerce\Product\ProductOffers;
use Encore\WooCommerce\Product\TickedOffers;
use Encore\WooCommerce\Product\TogetherMarkup;

/** The part of the composition root that builds the offers beside a product. */
final class ProductPage
{
	public function __construct(private readonly ShopBase $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$beside = new BesideProduct($this->base->index, $this->base->priceParts, $this->base->facts, $this->base->clock);
		return [
			new ProductForm(
				BumpBlocks::STYLE,
				new ProductOffers($this->base->index, $this->base->basket, $beside),
				$this->base->bumpView,
				new TogetherMarkup($this->base->bumpView, $this->base->currency),
				$this->base->assets,
			),
			new TickedOffers($this->base->cartBumps),
		];
	}
}
