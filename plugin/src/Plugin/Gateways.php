<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\HookProvider;
use Encore\WooCommerce\Payments\Stripe\StripeGateway;
use Encore\WordPress\TransientMemory;

/** The part of the composition root that builds what charges kept cards by the shop's own gateways. */
final class Gateways
{
	public function __construct(private readonly Foundation $base)
	{
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [new StripeGateway(new TransientMemory(), $this->base->clock, plugins_url("build/gateways/stripe.js?ver={$this->base->version}", $this->base->file))];
	}
}
