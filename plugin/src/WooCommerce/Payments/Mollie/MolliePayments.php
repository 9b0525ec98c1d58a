<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Mollie;

use Encore\WooCommerce\Orders\FreshOrder;
use Mollie\Api\Resources\BaseResource;
use Mollie\WooCommerce\Payment\MollieOrderService;
use Mollie\WooCommerce\SDK\Api;
use Mollie\WooCommerce\Settings\Settings;

/**
 * What Mollie has taken for an offer's own order. Its gateway gives an order its payment's number when the payment is made, not when
 * it is paid: so the number proves nothing, and Mollie is asked.
 */
final class MolliePayments
{
	public const GATEWAYS = 'mollie_wc_gateway_';

	private const CONTAINER = 'Mollie\WooCommerce\initialize';

	/** Of Mollie's words for a payment, those by which nothing of it has come and nothing is on its way. */
	private const UNPAID = ['open', 'created', 'canceled', 'expired', 'failed'];

	/** @var \WeakMap<\WC_Order, string> what Mollie has said of an order as it was read: who reads it anew asks anew */
	private \WeakMap $said;

	public function __construct()
	{
		$this->said = new \WeakMap();
	}

	/** Whether it makes payments: with its Orders API, the other choice of its settings, too little was run. */
	public static function makesPayments(): bool
	{
		$settings = self::service('settings.settings_helper');
		return $settings instanceof Settings && !$settings->isOrderApiSetting();
	}

	/** The order as it stands now: paid where Mollie has the money and its webhook has not come yet. */
	public function settled(\WC_Order $order): \WC_Order
	{
		if (!self::isInDoubt($order)) {
			return $order;
		}
		$status = self::status($order);
		$status === 'paid' && self::takeOver($order);
		$now = FreshOrder::read($order->get_id()) ?? $order;
		$this->said[$now] = $status;
		return $now;
	}

	/** Whether Mollie says that nothing has come under the number that this order has, nor is on its way. */
	public function isUnpaid(\WC_Order $order): bool
	{
		return self::isInDoubt($order) && in_array($this->said($order), self::UNPAID, true);
	}

	/** Whether nothing can be paid any more on the page that Mollie gave for it. */
	public function isOver(\WC_Order $order): bool
	{
		return self::isInDoubt($order) && !in_array($this->said($order), ['open', 'created', ''], true);
	}

	private static function isInDoubt(\WC_Order $order): bool
	{
		return str_starts_with($order->get_payment_method(), self::GATEWAYS)
			&& $order->get_transaction_id() !== ''
			&& $order->get_date_paid() === null
			&& $order->has_status(['pending', 'failed', 'on-hold']);
	}

	/** Asked once of an order that was read once. */
	private function said(\WC_Order $order): string
	{
		return $this->said[$order] ??= self::status($order);
	}

	/** Mollie's word for the payment; empty where nobody knows. */
	private static function status(\WC_Order $order): string
	{
		$status = self::payment($order)?->status;
		return is_string($status) ? $status : '';
	}

	private static function payment(\WC_Order $order): ?BaseResource
	{
		try {
			$settings = self::service('settings.settings_helper');
			$api = self::service('SDK.api_helper');
			if (!$settings instanceof Settings || !$api instanceof Api) {
				return null;
			}
			$client = $api->getApiClient($settings->getApiKey());
			$id = $order->get_transaction_id();
			return str_starts_with($id, 'ord_') ? $client->orders->get($id) : $client->payments->get($id);
		} catch (\Throwable) {
			return null;
		}
	}

	/** The gateway does what its webhook would have it do. */
	private static function takeOver(\WC_Order $order): void
	{
		$service = self::service(MollieOrderService::class);
		$service instanceof MollieOrderService && $service->doPaymentForOrder($order);
	}

	private static function service(string $name): mixed
	{
		try {
			// Before version 8 it gives nothing back, and asking would start the plugin once more.
			$gives = function_exists(self::CONTAINER) && (new \ReflectionFunction(self::CONTAINER))->hasReturnType();
			return $gives ? \Mollie\WooCommerce\initialize()?->get($name) : null;
		} catch (\Throwable) {
			return null;
		}
	}
}
