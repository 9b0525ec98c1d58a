<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\WooPayments;

use Encore\WooCommerce\Payments\Capability\GatewayCheck;
use Encore\WooCommerce\Payments\Capability\GatewayNote;
use Encore\WooCommerce\Payments\Capability\GatewayReport;
use Encore\WooCommerce\Payments\Capability\GatewayVersion;

/** What the shop's owner is told of a payment method of WooPayments: how its offers are paid, and why not with one click. */
final class WooPaymentsReport implements GatewayReport
{
	/** The cards' own id; those of its other methods begin so. */
	private const CARDS = 'woocommerce_payments';

	public function __construct(private readonly string $gateway)
	{
	}

	/** @return list<GatewayReport> of every method that WooPayments brings */
	public static function all(): array
	{
		$ids = array_filter(array_map('strval', array_keys(WC()->payment_gateways()->payment_gateways())), static fn(string $id): bool => $id === self::CARDS || str_starts_with($id, self::CARDS . '_'));
		return array_map(static fn(string $id): GatewayReport => new self($id), array_values($ids));
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
		$known = ['WC_Payments', 'mode'];
		$mode = is_callable($known) ? $known() : null;
		return match (true) {
			!is_object($mode) || !is_callable([$mode, 'is_test']) => '',
			$mode->is_test() === true => 'test',
			default => 'live',
		};
	}

	public function notes(): array
	{
		$cards = WC()->payment_gateways()->payment_gateways()[self::CARDS] ?? null;
		return [
			...(!$cards instanceof \WC_Payment_Gateway || $cards->get_option('manual_capture') !== 'yes' ? [] : [new GatewayNote(
				GatewayNote::STOPS,
				__('Payments are only authorised at the checkout, and an offer follows only what is paid. To have offers, switch “Enable manual capture” off.', 'encore'),
				admin_url('admin.php?page=wc-settings&tab=checkout&section=' . self::CARDS),
				__('Settings of WooPayments', 'encore'),
			)]),
			new GatewayNote(GatewayNote::INFORMS, __('Why not with one click: a charge whose answer was lost cannot be looked up at WooPayments, and Encore never charges what it cannot look up.', 'encore')),
			...($this->gateway === self::CARDS ? [] : [new GatewayNote(GatewayNote::INFORMS, __('This method of WooPayments was not run with Encore; its cards were.', 'encore'))]),
		];
	}

	public function check(): array
	{
		return [GatewayCheck::skipped(__('WooPayments was not asked: Encore never speaks to it, the payment page does.', 'encore'))];
	}
}
