<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Encore\WooCommerce\Payments\Capability\GatewayCheck;
use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;

/** What the owner of a test shop is told of the sandbox's card gateway. */
final class SandboxReport implements GatewayReport
{
	public function __construct(private readonly Provider $provider)
	{
	}

	public function gateway(): string
	{
		return SandboxGateway::ID;
	}

	public function covers(): array
	{
		return [];
	}

	public function version(): string
	{
		return '0.1.0';
	}

	public function checkedVersions(): array
	{
		return ['0.1.0'];
	}

	public function mode(): string
	{
		return 'test';
	}

	public function notes(): array
	{
		return [new GatewayNote(GatewayNote::INFORMS, __('Test cards only: its provider runs on this machine.', 'encore-sandbox'))];
	}

	public function check(): array
	{
		try {
			$answers = $this->provider->get('/payments', ['limit' => 1])->status === 200;
		} catch (ProviderUnreachable) {
			$answers = false;
		}
		return [$answers
			? GatewayCheck::passed(__('The sandbox provider answers.', 'encore-sandbox'))
			: GatewayCheck::failed(__('The sandbox provider does not answer.', 'encore-sandbox'), __('Start the test shop anew.', 'encore-sandbox'))];
	}
}
