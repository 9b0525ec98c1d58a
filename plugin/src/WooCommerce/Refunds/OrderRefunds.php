<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Hook;
use Encore\HookProvider;

/**
 * WooCommerce asks the order's gateway for all of a refund, by the order's own payment. Where an order has lines that
 * have charges of their own, the gateway is replaced for that one call, and put back before anything else is asked of it.
 */
final class OrderRefunds implements HookProvider
{
	/** @var array{int|string, \WC_Payment_Gateway}|null its place in WooCommerce's list */
	private ?array $replaced = null;

	public function __construct(
		private readonly PaySplitRefund $split,
		private readonly LateAnswers $late,
	) {
	}

	public function hooks(): array
	{
		return [
			// Last: whoever else adjusts the refund has done so.
			Hook::action('woocommerce_create_refund', $this->replace(...), PHP_INT_MAX, 2),
			Hook::action(Hook::SCHEDULE, fn() => $this->late->recordAll(), 20, 0),
		];
	}

	/** @param array<string, mixed> $asked what wc_create_refund() was called with */
	private function replace(\WC_Order_Refund $refund, array $asked): void
	{
		// A refund that never came to its gateway left it replaced.
		$this->putBack();
		$order = empty($asked['refund_payment']) ? false : wc_get_order($refund->get_parent_id());
		if (!$order instanceof \WC_Order || RefundFacts::chargedLines($order) === []) {
			return;
		}
		foreach (WC()->payment_gateways()->payment_gateways as $place => $gateway) {
			if ($gateway instanceof \WC_Payment_Gateway && $gateway->id === $order->get_payment_method()) {
				$this->replaced = [$place, $gateway];
			}
		}
		if ($this->replaced === null) {
			return;
		}
		[$place, $gateway] = $this->replaced;
		$refundHere = function (int $orderId, string $amount, string $reason) use ($refund, $asked, $gateway): bool|\WP_Error {
			$this->putBack();
			return $refund->get_id() > 0 && $refund->get_parent_id() === $orderId
				? $this->split->pay($refund, $asked, $gateway, $amount, $reason)
				: $gateway->process_refund($orderId, (float) $amount, $reason);
		};
		WC()->payment_gateways()->payment_gateways[$place] = new SplitGateway($gateway, $refundHere);
	}

	private function putBack(): void
	{
		if ($this->replaced !== null) {
			[$place, $gateway] = $this->replaced;
			$this->replaced = null;
			WC()->payment_gateways()->payment_gateways[$place] = $gateway;
		}
	}
}
