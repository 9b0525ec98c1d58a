<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Automattic\WooCommerce\Blocks\Payments\Integrations\AbstractPaymentMethodType;

/** The gateway without kept cards in the Checkout block. */
final class PlainBlockCheckout extends AbstractPaymentMethodType
{
	/** @var string */
	protected $name = PlainGateway::ID;

	public function __construct(private readonly Assets $assets)
	{
	}

	public function initialize(): void
	{
	}

	public function is_active(): bool
	{
		return $this->gateway()?->is_available() ?? false;
	}

	/** @return list<string> */
	public function get_payment_method_script_handles(): array
	{
		return [$this->assets->registerPlainScript()];
	}

	/** @return array<string, mixed> */
	public function get_payment_method_data(): array
	{
		return [
			'title' => $this->gateway()?->get_title() ?? '',
			'description' => $this->gateway()?->get_description() ?? '',
		];
	}

	private function gateway(): ?PlainGateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[PlainGateway::ID] ?? null;
		return $gateway instanceof PlainGateway ? $gateway : null;
	}
}
