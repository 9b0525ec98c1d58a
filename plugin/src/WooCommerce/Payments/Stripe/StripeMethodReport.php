<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;

/** One of the other ways to pay that Stripe's gateway brings: offers after it are paid on their payment page, and what stops them is the same. */
final class StripeMethodReport implements GatewayReport
{
	/** How all of their ids begin. */
	public const PREFIX = 'stripe_';

	public function __construct(
		private readonly string $gateway,
		private readonly StripeReport $stripe,
	) {
	}

	public function gateway(): string
	{
		return $this->gateway;
	}

	public function covers(): array
	{
		return [];
	}

	public function version(): string
	{
		return $this->stripe->version();
	}

	public function checkedVersions(): array
	{
		return [];
	}

	public function mode(): string
	{
		return $this->stripe->mode();
	}

	public function notes(): array
	{
		return array_values(array_filter($this->stripe->notes(), static fn(GatewayNote $note): bool => $note->kind === GatewayNote::STOPS));
	}

	/** Encore itself asks Stripe nothing for it. */
	public function check(): array
	{
		return [];
	}
}
