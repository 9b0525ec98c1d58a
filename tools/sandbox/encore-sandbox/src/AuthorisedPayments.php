<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/**
 * Authorised now, captured later: the order waits on hold, its owner has the money taken by setting it to processing or
 * completed, and given up by cancelling it.
 */
final class AuthorisedPayments
{
	/** The setting "capture" of the gateway. */
	public const LATER = 'later';

	private const META = '_encore_sandbox_authorised';

	public function __construct(private readonly Provider $provider)
	{
	}

	public function hook(): void
	{
		foreach (['processing', 'completed'] as $status) {
			add_action("woocommerce_order_status_$status", fn(int $id) => $this->end($id, 'capture'));
		}
		add_action('woocommerce_order_status_cancelled', fn(int $id) => $this->end($id, 'cancel'));
	}

	public function isWanted(): bool
	{
		$settings = get_option('woocommerce_' . SandboxGateway::ID . '_settings');
		return is_array($settings) && ($settings['capture'] ?? '') === self::LATER;
	}

	public function hold(WC_Order $order, string $payment): void
	{
		if ($order->get_meta(self::META) === $payment) {
			return;
		}
		$order->update_meta_data(self::META, $payment);
		$order->set_transaction_id($payment);
		/* translators: %s: transaction id */
		$order->update_status('on-hold', sprintf(__('Payment %s is authorised and not taken yet.', 'encore-sandbox'), $payment));
	}

	/** @param string $how capture or cancel */
	private function end(int $orderId, string $how): void
	{
		$order = wc_get_order($orderId);
		$payment = $order instanceof WC_Order ? $order->get_meta(self::META) : '';
		if (!$order instanceof WC_Order || !is_string($payment) || $payment === '') {
			return;
		}
		try {
			$isEnded = $this->provider->post("/payments/$payment/$how", [])->succeeded();
		} catch (ProviderUnreachable) {
			$isEnded = false;
		}
		if ($isEnded) {
			$order->delete_meta_data(self::META);
			$order->save_meta_data();
			return;
		}
		/* translators: %s: transaction id */
		$order->update_status('on-hold', sprintf(__('The provider has not ended payment %s. Please try again.', 'encore-sandbox'), $payment));
	}
}
