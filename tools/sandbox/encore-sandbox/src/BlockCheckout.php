<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Automattic\WooCommerce\Blocks\Payments\Integrations\AbstractPaymentMethodType;

/** The gateway in the Checkout block. */
final class BlockCheckout extends AbstractPaymentMethodType
{
	/** @var string */
	protected $name = SandboxGateway::ID;

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
		return [$this->assets->registerBlockScript()];
	}

	/** @return array<string, mixed> */
	public function get_payment_method_data(): array
	{
		$gateway = $this->gateway();
		return [
			'title' => $gateway?->get_title() ?? '',
			'supports' => $gateway === null ? [] : array_values($gateway->supports),
			'words' => CardForm::words(),
			'hint' => CardForm::hint(),
			'cards' => CardForm::testCards(),
		];
	}

	private function gateway(): ?SandboxGateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[SandboxGateway::ID] ?? null;
		return $gateway instanceof SandboxGateway ? $gateway : null;
	}
}
