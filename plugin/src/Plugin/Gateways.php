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
use Encore\WordPress\Admin\AdminScreen;
use Encore\WordPress\Admin\AdminScript;
use Encore\WordPress\Database\AccountOptions;
use Encore\WordPress\OtherSettings;
use Encore\WordPress\TransientMemory;

/** The part of the composition root that builds what charges kept cards by the shop's own gateways, and tells of them. */
final class Gateways
{
	public readonly GatewayCapabilities $capabilities;
	private readonly StripeGateway $stripe;

	public function __construct(
		private readonly ShopBase $base,
		FilteredChargeAdapters $adapters,
	) {
		$accounts = new AccountOptions($base->connection);
		$stripe = $this->stripe = new StripeGateway(
			new TransientMemory(),
			$base->clock,
			plugins_url("build/gateways/stripe.js?ver={$base->version}", $base->file),
			static fn(string $customer): bool => $accounts->hasAny(StripeOrder::CUSTOMER, $customer),
		);
		$reports = static fn(): array => [...$stripe->reports(), ...PayPalReport::all((new OtherSettings())->of(...)), ...WooPaymentsReport::all()];
		$this->capabilities = new GatewayCapabilities($adapters, $base->settings, $reports, $base->log);
	}

	/** @return list<HookProvider> */
	public function providers(): array
	{
		return [
			$this->stripe,
			new StripeNotice(AdminScreen::PAYMENTS),
			new GatewaysController($this->base->log, $this->capabilities->all(...), $this->capabilities->test(...)),
			...(new Coach($this->base, $this->base->measures(...), $this->capabilities->ways(...)))->providers(),
			AdminScreen::payments(new AdminScript($this->base->file, $this->base->version)),
		];
	}
}
