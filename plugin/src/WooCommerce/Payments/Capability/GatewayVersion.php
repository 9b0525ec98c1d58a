<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/** The version of the plugin that a gateway belongs to, found by where its class lies, and those that were run. */
final class GatewayVersion
{
	/** WooCommerce's own that were run: those of an offline payment. */
	private const OWN = ['10.8', '11.0'];

	/** By gateway, as docs/gateways.md says it; of the other methods of their plugins none was run. */
	private const RUN = [
		'stripe' => ['9.0.0', '9.9.2', '10.3.1', '10.8.3'],
		'ppcp-gateway' => ['4.1.0'],
		'mollie_wc_gateway_creditcard' => ['8.1.9'],
		'mollie_wc_gateway_paypal' => ['8.1.9'],
		'woocommerce_payments' => ['10.9.0'],
		'klarna_payments' => ['4.7.0'],
	];

	/** Whether it is WooCommerce's own. */
	public static function isOwn(\WC_Payment_Gateway $gateway): bool
	{
		return str_starts_with(self::file($gateway), wp_normalize_path(WC_ABSPATH));
	}

	/** Empty where nobody knows. */
	public static function of(\WC_Payment_Gateway $gateway): string
	{
		if (self::isOwn($gateway)) {
			return WC()->version;
		}
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		[$folder] = explode('/', plugin_basename(self::file($gateway)));
		foreach (get_plugins() as $file => $header) {
			$version = $header['Version'] ?? '';
			if ($folder !== '' && str_starts_with($file, "{$folder}/") && is_string($version) && $version !== '') {
				return $version;
			}
		}
		return '';
	}

	/** @return list<string> versions that were run, where nobody else says so */
	public static function checked(\WC_Payment_Gateway $gateway, OfferWay $way): array
	{
		return $way === OfferWay::Offline && self::isOwn($gateway) ? self::OWN : self::run($gateway->id);
	}

	/** @return list<string> versions that were run, of a gateway that is not WooCommerce's own */
	public static function run(string $gateway): array
	{
		return self::RUN[$gateway] ?? [];
	}

	/** @param list<string> $checked "10.8.3", or "10.8" for all of them */
	public static function isAmong(string $version, array $checked): bool
	{
		foreach ($checked as $one) {
			if (str_starts_with("{$version}.", "{$one}.")) {
				return true;
			}
		}
		return false;
	}

	private static function file(\WC_Payment_Gateway $gateway): string
	{
		$file = (new \ReflectionClass($gateway))->getFileName();
		return $file === false ? '' : wp_normalize_path($file);
	}
}
