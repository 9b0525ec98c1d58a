<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Approval;

use Encore\Application\Ports\Log;
use Encore\WooCommerce\Payments\Mollie\MolliePayments;

/**
 * The provider's own page, where the shopper approves an offer's own order, without the shop's payment page before it. Only for
 * gateways with which this was run; whatever goes wrong, the payment page is still there.
 */
final class ApprovalPages
{
	/**
	 * @hook filter encore_approval_gateways
	 *
	 * Gateways whose shoppers approve each payment on their provider's own page: an offer's button leads there.
	 *
	 * @param array<string, string> $gateways the provider's name on the button, by the gateway's id
	 * @return array<string, string>
	 */
	public const GATEWAYS = 'encore_approval_gateways';

	private const RUN = [
		'ppcp-gateway' => 'PayPal',
		'mollie_wc_gateway_creditcard' => 'Mollie',
		'mollie_wc_gateway_paypal' => 'Mollie',
	];

	/** What the ledger has room for. */
	private const LONGEST = 2000;

	public function __construct(private readonly Log $log)
	{
	}

	/** The provider to whose page a gateway leads; empty where it is not one of those. */
	public static function providerOf(string $gateway): string
	{
		$name = self::all()[$gateway] ?? '';
		if (!is_string($name) || $name === '') {
			return '';
		}
		return !str_starts_with($gateway, MolliePayments::GATEWAYS) || MolliePayments::makesPayments() ? $name : '';
	}

	/** The provider whose page an order's gateway leads to; empty where it has none, or is switched off. */
	public function provider(int $orderId): string
	{
		$order = wc_get_order($orderId);
		$id = $order instanceof \WC_Order ? $order->get_payment_method() : '';
		return self::gateway($id) === null ? '' : self::providerOf($id);
	}

	/** @return string the provider's page for this order; empty where there is none, and the payment page is the way */
	public function page(\WC_Order $order, int $firstId): string
	{
		$first = $this->provider($firstId) === '' ? null : wc_get_order($firstId);
		$gateway = $first instanceof \WC_Order ? self::gateway($first->get_payment_method()) : null;
		if ($gateway === null) {
			return '';
		}
		try {
			$order->set_payment_method($gateway->id);
			$order->set_payment_method_title($gateway->get_title());
			$order->save();
			return self::address(ThrownAway::around($order, ['payment_method' => $gateway->id], static fn(): mixed => $gateway->process_payment($order->get_id())));
		} catch (\Throwable $error) {
			$this->log->error($error, 'approval page');
			return '';
		}
	}

	/** Whether the page that it was led to may still be the one: nothing has failed there, and nobody has chosen another gateway since. */
	public function isStill(\WC_Order $order): bool
	{
		return $order->has_status('pending') && self::providerOf($order->get_payment_method()) !== '';
	}

	private static function address(mixed $answer): string
	{
		$to = is_array($answer) && ($answer['result'] ?? '') === 'success' ? $answer['redirect'] ?? '' : '';
		$parts = is_string($to) && strlen($to) <= self::LONGEST ? wp_parse_url($to) : false;
		$isElsewhere = is_array($parts)
			&& ($parts['scheme'] ?? '') === 'https'
			&& ($parts['host'] ?? '') !== ''
			&& ($parts['host'] ?? '') !== wp_parse_url(home_url(), PHP_URL_HOST);
		return $isElsewhere && is_string($to) ? $to : '';
	}

	private static function gateway(string $id): ?\WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[$id] ?? null;
		return $gateway instanceof \WC_Payment_Gateway && $gateway->enabled === 'yes' ? $gateway : null;
	}

	/** @return array<mixed> */
	private static function all(): array
	{
		$all = apply_filters(self::GATEWAYS, self::RUN);
		return is_array($all) ? $all : [];
	}
}
