<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;
use WC_Payment_Gateway;
use WP_Error;

/** The card gateway of a test shop, on block and classic checkout and on the payment page of an order. */
final class SandboxGateway extends WC_Payment_Gateway
{
	public const ID = 'encore_sandbox';

	/** Names in the shopper's session the order that was last led to the provider. */
	private const WAITING = 'encore_sandbox_waiting';

	public function __construct()
	{
		$this->id = self::ID;
		$this->method_title = __('Encore Sandbox', 'encore-sandbox');
		$this->method_description = __(
			'Test cards, answered by a provider on this machine. No real money moves.',
			'encore-sandbox',
		);
		$this->has_fields = true;
		$this->supports = ['products', 'refunds'];
		$this->form_fields = [
			'enabled' => [
				'title' => __('Enable', 'encore-sandbox'),
				'type' => 'checkbox',
				'label' => __('Take test cards', 'encore-sandbox'),
				'default' => 'yes',
			],
			'title' => [
				'title' => __('Title', 'encore-sandbox'),
				'type' => 'text',
				'default' => __('Card', 'encore-sandbox'),
			],
			'capture' => [
				'title' => __('Money is taken', 'encore-sandbox'),
				'type' => 'select',
				'default' => 'now',
				'options' => [
					'now' => __('at once', 'encore-sandbox'),
					AuthorisedPayments::LATER => __('when the shop sets the order to processing or completed', 'encore-sandbox'),
				],
			],
		];
		$this->init_settings();
		$this->enabled = (string) $this->get_option('enabled');
		$this->title = (string) $this->get_option('title');
		add_action('woocommerce_update_options_payment_gateways_' . $this->id, [$this, 'process_admin_options']);
	}

	public function payment_fields(): void
	{
		CardForm::render();
	}

	/**
	 * @param int $order_id
	 *
	 * @return array{result: string, redirect?: string}
	 */
	public function process_payment($order_id): array
	{
		$card = Card::takeFromRequest();
		$order = wc_get_order($order_id);
		if (!$order instanceof WC_Order) {
			return $this->failure(__('There is no such order.', 'encore-sandbox'));
		}
		$problems = $card->problems();
		if ($problems !== []) {
			return $this->failure(...$problems);
		}

		$this->leaveEarlierOrder($order);
		try {
			$confirm = OrderLock::hold($order->get_id(), static fn(WC_Order $fresh): ?string => self::pay($fresh, $card));
		} catch (PaymentRefused $refused) {
			return $this->failure($refused->getMessage());
		} catch (ProviderUnreachable $lost) {
			wc_get_logger()->error("Order $order_id: {$lost->getMessage()}", ['source' => self::ID]);
			return $this->failure(self::unreachable());
		}
		if ($confirm !== null) {
			// The cart stays for another try; the thank-you page empties it.
			WC()->session?->set(self::WAITING, $order->get_id());
			return ['result' => 'success', 'redirect' => $confirm];
		}

		if (WC()->cart !== null && !is_checkout_pay_page()) {
			WC()->cart->empty_cart();
		}
		return ['result' => 'success', 'redirect' => $this->get_return_url($order)];
	}

	/**
	 * @param int $order_id
	 * @param float|string|null $amount
	 * @param string $reason
	 */
	public function process_refund($order_id, $amount = null, $reason = ''): bool|WP_Error
	{
		$order = wc_get_order($order_id);
		if (!$order instanceof WC_Order || $order->get_transaction_id() === '') {
			return new WP_Error('encore_sandbox_refund', __('This order has no payment to refund.', 'encore-sandbox'));
		}
		$minor = Amount::fromDecimal((float) $amount, $order->get_currency());
		if ($minor === null || $minor <= 0) {
			return new WP_Error('encore_sandbox_refund', __('This amount cannot be refunded.', 'encore-sandbox'));
		}

		// WooCommerce has saved this refund by now, and deletes it if it fails: asked for again, the sum is the same.
		$transaction = $order->get_transaction_id();
		$key = 'refund-' . hash('sha256', "$transaction|$minor|" . $order->get_total_refunded());
		try {
			$refund = (new Refunds(Sandbox::provider()))->refund($transaction, $minor, $key);
		} catch (PaymentRefused $refused) {
			return new WP_Error('encore_sandbox_refund', $refused->getMessage());
		} catch (ProviderUnreachable) {
			return new WP_Error('encore_sandbox_refund', __(
				'The provider did not answer. Please try the same refund again: it is paid back once.',
				'encore-sandbox',
			));
		}
		$order->add_order_note(sprintf(
			/* translators: 1: amount, 2: refund id, 3: transaction id */
			__('Refunded %1$s by the sandbox provider (%2$s, payment %3$s).', 'encore-sandbox'),
			html_entity_decode(wp_strip_all_tags(wc_price((float) $amount, ['currency' => $order->get_currency()]))),
			$refund,
			$transaction,
		));
		return true;
	}

	public static function unreachable(): string
	{
		return __(
			'We could not reach the payment provider. Your order is safe: please press again in a moment, you will not be charged twice.',
			'encore-sandbox',
		);
	}

	private static function pay(WC_Order $order, Card $card): ?string
	{
		try {
			return Sandbox::firstPayment()->pay($order, $card);
		} catch (PaymentRefused $refused) {
			if ($refused->declined) {
				$order->update_status('failed', __('The card was declined by the sandbox provider.', 'encore-sandbox'));
			}
			throw $refused;
		}
	}

	/** A changed cart makes a new order: the page left open in another tab must not pay the old one as well. */
	private function leaveEarlierOrder(WC_Order $order): void
	{
		$earlier = WC()->session?->get(self::WAITING);
		if (is_numeric($earlier) && (int) $earlier !== $order->get_id()) {
			Sandbox::latePayments()->leave((int) $earlier);
			WC()->session?->set(self::WAITING, null);
		}
	}

	/** @return array{result: string} */
	private function failure(string ...$messages): array
	{
		foreach ($messages as $message) {
			wc_add_notice($message, 'error');
		}
		return ['result' => 'failure'];
	}
}
