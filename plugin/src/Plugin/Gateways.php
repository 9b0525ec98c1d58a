<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\HookProvider;
use Encore\Rest\GatewaysController;
use Encore\WooCommerce\Payments\Capability\GatewayCapabilities;
use Encore\WooCommerce\Payments\FilteredChargeAdapters;
use Encore\WooCommerce\Payments\PayPal\PayPalReport;
use Encore\WooCommerce\Payments\Stripe\StripeGateway;
use Encore\WooCommerce\Payments\Stripe\StripeNotice;
use Encore\WooCommerce\Payments\Stripe\StripeOrder;
use Encore\WooCommerce\Payments\WooPayments\WooPaymentsReport;
use Encore\WordPress\AdminScreen;
use Encore\WordPress\Assets\AdminScript;
use Encore\WordPress\Database\AccountOptions;
use Encore\WordPress\OtherSettings;
use Encore\WordPress\TransientMemory;

/** The part of the composition root that builds what charges kept cards by the shop's own gateways, and tells of them. */
final class Gateways
{
	public function __construct(
		private readonly Foundation $base,
		private readonly FilteredChargeAdapters $adapters,
	) {
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		$accounts = new AccountOptions($this->base->connection);
		$stripe = new StripeGateway(
			new TransientMemory(),
			$this->base->clock,
			plugins_url("build/gateways/stripe.js?ver={$this->base->version}", $this->base->file),
			static fn(string $customer): bool => $accounts->hasAny(StripeOrder::CUSTOMER, $customer),
		);
		$reports = static fn(): array => [...$stripe->reports(), ...PayPalReport::all((new OtherSettings())->of(...)), ...WooPaymentsReport::all()];
		$capabilities = new GatewayCapabilities($this->adapters, $this->base->settings, $reports, $this->base->log);
		return [
			$stripe,
			new StripeNotice(AdminScreen::PAYMENTS),
			new GatewaysController($this->base->log, $capabilities->all(...), $capabilities->test(...)),
			...(new Coaching($this->base, $capabilities->ways(...)))->providers(),
			AdminScreen::payments(new AdminScript($this->base->file, $this->base->version)),
		];
	}
}
