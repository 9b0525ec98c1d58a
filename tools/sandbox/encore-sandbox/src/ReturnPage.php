<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** Where the provider's page leads the shopper back to. What came of the payment is asked of the provider, not of the browser. */
final class ReturnPage
{
	private const ENDPOINT = 'encore_sandbox_return';

	public function __construct(private readonly FirstPayment $payment, private readonly LatePayments $late)
	{
	}

	/** Always the same for one order. */
	public static function url(WC_Order $order): string
	{
		return add_query_arg(
			['order' => $order->get_id(), 'reference' => OrderAttempt::reference($order)],
			WC()->api_request_url(self::ENDPOINT),
		);
	}

	public function hook(): void
	{
		add_action('woocommerce_api_' . self::ENDPOINT, $this->arrive(...));
	}

	private function arrive(): void
	{
		$order = $this->order();
		if ($order === null) {
			wp_die(esc_html__('There is no such order.', 'encore-sandbox'), '', ['response' => 404]);
		}
		// The provider's own page where the payment still waits, which is on another host.
		// phpcs:ignore WordPress.Security.SafeRedirect.wp_redirect_wp_redirect
		wp_redirect($this->next($order));
		exit;
	}

	private function next(WC_Order $order): string
	{
		try {
			$url = OrderLock::hold($order->get_id(), $this->settle(...));
			return $url ?? $this->thankYou($order);
		} catch (PaymentRefused $refused) {
			return $this->tryAgain($order, $refused->getMessage());
		} catch (ProviderUnreachable $lost) {
			wc_get_logger()->error("Order {$order->get_id()}: {$lost->getMessage()}", ['source' => SandboxGateway::ID]);
			return $this->tryAgain($order, SandboxGateway::unreachable());
		}
	}

	/** @return string|null where the shopper can still confirm; null when there is nothing left to pay */
	private function settle(WC_Order $order): ?string
	{
		if (!$this->payment->isAwaited($order)) {
			$this->late->end($order);
			if ($order->is_paid() || $order->has_status('on-hold')) {
				return null;
			}
			throw new PaymentRefused(
				__('This order can no longer be paid. Whatever your card was charged for it is paid back.', 'encore-sandbox'),
				false,
			);
		}
		try {
			return $this->payment->resume($order);
		} catch (PaymentRefused $refused) {
			if ($refused->declined) {
				$order->update_status('failed', __('The shopper did not confirm the payment.', 'encore-sandbox'));
			}
			throw $refused;
		}
	}

	private function order(): ?WC_Order
	{
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- The reference proves where it comes from.
		[$id, $reference] = [$_GET['order'] ?? '', $_GET['reference'] ?? ''];
		$order = is_string($id) && ctype_digit($id) ? wc_get_order((int) $id) : null;
		return $order instanceof WC_Order && is_string($reference) && hash_equals(OrderAttempt::reference($order), $reference)
			? $order
			: null;
	}

	private function thankYou(WC_Order $order): string
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[SandboxGateway::ID] ?? null;
		return $gateway instanceof SandboxGateway ? $gateway->get_return_url($order) : $order->get_checkout_order_received_url();
	}

	/** The checkout while the cart is still this order's, else the order's own payment page. */
	private function tryAgain(WC_Order $order, string $message): string
	{
		$session = WC()->session;
		if ($session === null) {
			return $order->get_checkout_payment_url();
		}
		if ($session instanceof \WC_Session_Handler && !$session->has_session()) {
			$session->set_customer_session_cookie(true);
		}
		wc_add_notice($message, 'error');
		$begun = [$session->get('order_awaiting_payment'), $session->get('store_api_draft_order')];
		$isThisCart = in_array($order->get_id(), array_map('absint', array_filter($begun, 'is_numeric')), true);
		return $isThisCart && WC()->cart?->is_empty() === false ? wc_get_checkout_url() : $order->get_checkout_payment_url();
	}
}
