<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** What becomes of a payment that waits for the shopper, or was confirmed, when its order goes another way. */
final class LatePayments
{
	/** Statuses in which an order no longer waits for this gateway. */
	private const ELSEWHERE = ['processing', 'completed', 'on-hold', 'cancelled', 'refunded'];

	public function __construct(
		private readonly Provider $provider,
		private readonly Refunds $refunds,
		private readonly FirstPayment $payment,
	) {
	}

	public function hook(): void
	{
		foreach (self::ELSEWHERE as $status) {
			add_action("woocommerce_order_status_$status", $this->goneElsewhere(...));
		}
		add_filter('woocommerce_cancel_unpaid_order', $this->mayBeCancelled(...), 10, 2);
	}

	/**
	 * Nothing can be captured for this order any more, and what was captured beside it is paid back.
	 *
	 * @throws PaymentRefused
	 * @throws ProviderUnreachable asking again is safe
	 */
	public function end(WC_Order $order): void
	{
		$attempt = OrderAttempt::last($order);
		if ($attempt?->isOpen !== true) {
			return;
		}
		foreach ($this->provider->payments(OrderAttempt::metadata($order)) as $found) {
			$payment = $found->waits() ? $this->provider->cancel($found) : $found;
			if ($payment->holdsMoney() && $payment->id !== $order->get_transaction_id()) {
				$this->giveBack($order, $payment);
			}
		}
		$attempt->close($order);
	}

	/** The shopper begins to pay another order: the one left open is completed if it was paid, else never. */
	public function leave(int $orderId): void
	{
		$this->safely($orderId, function (WC_Order $order): void {
			if (!$this->payment->isAwaited($order) || ($this->isOpen($order) && $this->payment->resume($order) !== null)) {
				$this->end($order);
			}
		});
	}

	private function goneElsewhere(int $orderId): void
	{
		$order = OrderLock::isHeld($orderId) ? null : wc_get_order($orderId);
		if ($order instanceof WC_Order && $this->isOpen($order)) {
			$this->safely($orderId, $this->end(...));
		}
	}

	/** WooCommerce cancels what was not paid for an hour; this gateway asks whether that is so. */
	private function mayBeCancelled(mixed $may, mixed $order): mixed
	{
		$asks = $may === true && $order instanceof WC_Order && $this->payment->isAwaited($order) && $this->isOpen($order);
		if (!$asks) {
			return $may;
		}
		try {
			return OrderLock::hold($order->get_id(), fn(WC_Order $fresh): bool => $this->payment->resume($fresh) !== null);
		} catch (PaymentRefused) {
			return true;
		} catch (ProviderUnreachable) {
			return false;
		}
	}

	private function isOpen(WC_Order $order): bool
	{
		return OrderAttempt::last($order)?->isOpen === true;
	}

	private function giveBack(WC_Order $order, ProviderPayment $payment): void
	{
		$rest = $payment->amount - $payment->refunded;
		$refund = $this->refunds->refund($payment->id, $rest, "late-{$payment->id}-{$payment->refunded}");
		$order->add_order_note(sprintf(
			/* translators: 1: transaction id, 2: refund id */
			__('Payment %1$s came after the order had gone another way, and was paid back whole (%2$s).', 'encore-sandbox'),
			$payment->id,
			$refund,
		));
	}

	/** @param callable(WC_Order): void $work its failure is for the log, and must not stop what the order is at */
	private function safely(int $orderId, callable $work): void
	{
		try {
			OrderLock::hold($orderId, $work);
		} catch (PaymentRefused $refused) {
			wc_get_logger()->info("Order $orderId: {$refused->getMessage()}", ['source' => SandboxGateway::ID]);
		} catch (\Throwable $error) {
			wc_get_logger()->error(
				"Order $orderId: what waits at the provider could not be ended: {$error->getMessage()}",
				['source' => SandboxGateway::ID],
			);
		}
	}
}
