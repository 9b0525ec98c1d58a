<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Ports\OfflineGateways as Port;

/** WooCommerce's own offline payment methods, and those that plugins name by the filter `encore_offline_gateways`. */
final class OfflineGateways implements Port
{
	private const ON_DELIVERY = 'processing';
	private const AHEAD = 'on-hold';

	private const OWN = ['cod' => self::ON_DELIVERY, 'bacs' => self::AHEAD, 'cheque' => self::AHEAD];

	public function paid(string $gateway): string
	{
		return self::words($gateway);
	}

	public function isPaidAhead(string $gateway): bool
	{
		return self::status($gateway) === self::AHEAD;
	}

	/** @return string the status in which an order waits for its money: "processing" or "on-hold"; empty for any other method */
	public static function status(string $gateway): string
	{
		/**
		 * @hook filter encore_offline_gateways
		 *
		 * Methods that are paid later, outside the shop: what is accepted joins the order, and nothing is charged.
		 *
		 * @param array<string, string> $gateways the status in which their orders wait for the money, `processing` or `on-hold`, by the gateway's id
		 * @return array<string, string>
		 */
		$given = apply_filters('encore_offline_gateways', self::OWN);
		$status = is_array($given) ? $given[$gateway] ?? '' : '';
		return $status === self::ON_DELIVERY || $status === self::AHEAD ? $status : '';
	}

	public static function words(string $gateway): string
	{
		return match (true) {
			$gateway === 'bacs' => _x('paid by bank transfer', 'ends a sentence', 'encore'),
			$gateway === 'cheque' => _x('paid by check', 'ends a sentence', 'encore'),
			self::status($gateway) === self::ON_DELIVERY => _x('paid on delivery', 'ends a sentence', 'encore'),
			default => _x('paid with your order', 'ends a sentence', 'encore'),
		};
	}
}
