<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\PayPal;

use Encore\WooCommerce\Payments\Capability\GatewayCheck;
use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;
use Encore\WooCommerce\Payments\Capability\GatewayVersion;

/** What the shop's owner is told of a payment method of PayPal's gateway: how its offers are paid, and why not with one click. */
final class PayPalReport implements GatewayReport
{
	private const PAYPAL = 'ppcp-gateway';

	/** The plugin's settings: "authorize_only" in one, "use_sandbox" in the other. */
	private const TAKING = 'woocommerce-ppcp-data-settings';
	private const ACCOUNT = 'woocommerce-ppcp-data-common';

	/** @param \Closure(string): array<mixed> $settings by the name of their option */
	public function __construct(
		private readonly string $gateway,
		private readonly \Closure $settings,
	) {
	}

	/**
	 * @param \Closure(string): array<mixed> $settings
	 * @return list<GatewayReport> of every method that PayPal's gateway brings
	 */
	public static function all(\Closure $settings): array
	{
		$ids = array_filter(array_map('strval', array_keys(WC()->payment_gateways()->payment_gateways())), static fn(string $id): bool => str_starts_with($id, PayPalPayments::GATEWAYS));
		return array_map(static fn(string $id): GatewayReport => new self($id, $settings), array_values($ids));
	}

	public function gateway(): string
	{
		return $this->gateway;
	}

	public function covers(): array
	{
		return [];
	}

	/** Its plugin's header says it. */
	public function version(): string
	{
		return '';
	}

	public function checkedVersions(): array
	{
		return GatewayVersion::run($this->gateway);
	}

	public function mode(): string
	{
		return $this->isOn(self::ACCOUNT, 'use_sandbox') ? 'test' : 'live';
	}

	public function notes(): array
	{
		return [
			...($this->isOn(self::TAKING, 'authorize_only') ? [new GatewayNote(
				GatewayNote::STOPS,
				__('Payments are only authorised at the checkout, and an offer follows only what is paid. To have offers, switch “Authorize Only” off.', 'encore'),
				admin_url('admin.php?page=wc-settings&tab=checkout&section=ppcp-gateway&panel=settings'),
				__('PayPal’s settings', 'encore'),
			)] : []),
			...(PayPalPayments::canAsk() ? [] : [new GatewayNote(
				GatewayNote::WARNS,
				__('This version cannot be asked what PayPal has taken. Where PayPal’s answer to a payment is lost, the offer’s order stays on hold until you have looked into your PayPal account.', 'encore'),
			)]),
			...$this->how(),
		];
	}

	/** PayPal is asked nothing: what changes nothing there asks for an order that exists. */
	public function check(): array
	{
		return [PayPalPayments::canAsk()
			? GatewayCheck::passed(__('What Encore asks PayPal’s gateway after a lost answer is there. PayPal itself was not asked.', 'encore'))
			: GatewayCheck::failed(__('What Encore asks PayPal’s gateway after a lost answer is not there.', 'encore'), __('Update PayPal’s plugin or Encore. Until then, look into your PayPal account wherever an offer’s order is on hold.', 'encore'))];
	}

	/** @return list<GatewayNote> */
	private function how(): array
	{
		$why = new GatewayNote(GatewayNote::INFORMS, __('Why not with one click: PayPal’s gateway charges a kept account only within a payment of its own, under a key of its own making. Encore could not tell whether a charge without an answer came about.', 'encore'));
		return $this->isPayPal() ? [
			new GatewayNote(GatewayNote::INFORMS, __('The customer approves exactly the offer’s amount at PayPal, and comes back to the next offer or the thank-you page.', 'encore')),
			$why,
		] : [
			$why,
			new GatewayNote(GatewayNote::INFORMS, __('This method of PayPal’s gateway was not run with Encore; PayPal itself was.', 'encore')),
		];
	}

	private function isPayPal(): bool
	{
		return $this->gateway === self::PAYPAL;
	}

	private function isOn(string $option, string $name): bool
	{
		return in_array(($this->settings)($option)[$name] ?? false, [true, 1, '1', 'yes'], true);
	}
}
