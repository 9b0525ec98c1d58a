<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\HookProvider;
use Encore\Rest\AddedOffersController;
use Encore\WooCommerce\AddedOffer\AddedOfferDialog;
use Encore\WooCommerce\AddedOffer\AddedOfferMarkup;

/** The part of the composition root that builds the offer that follows an addition to the cart. */
final class AfterAdding
{
	public function __construct(private readonly ShopBase $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$markup = new AddedOfferMarkup($this->base->bumpView);
		return [
			new AddedOfferDialog($this->base->assets, $this->base->index, $this->base->settings),
			new AddedOffersController($this->base->log, $this->base->afterAdding, $markup->answer(...)),
		];
	}
}
