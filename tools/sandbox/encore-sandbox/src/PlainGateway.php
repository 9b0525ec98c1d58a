<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;
use WC_Payment_Gateway;
use WP_Error;

/** A gateway that keeps no card and has no charge adapter: it says yes to every payment and every refund. */
final class PlainGateway extends WC_Payment_Gateway
{
	public const ID = 'encore_sandbox_plain';

	public function __construct()
	{
		$this->id = self::ID;
		$this->method_title = __('Encore Sandbox without kept cards', 'encore-sandbox');
		$this->method_description = __(
			'Takes every payment and keeps nothing, like a gateway that Encore has no adapter for. No real money moves.',
			'encore-sandbox',
		);
		$this->has_fields = false;
		$this->supports = ['products', 'refunds'];
		$this->form_fields = [
			'enabled' => [
				'title' => __('Enable', 'encore-sandbox'),
				'type' => 'checkbox',
				'label' => __('Take test payments', 'encore-sandbox'),
				'default' => 'no',
			],
		];
		$this->init_settings();
		$this->enabled = (string) $this->get_option('enabled');
		$this->title = __('Test payment without a kept card', 'encore-sandbox');
		$this->description = __('Paid at once, and nothing is kept.', 'encore-sandbox');
		add_action('woocommerce_update_options_payment_gateways_' . $this->id, [$this, 'process_admin_options']);
	}

	/**
	 * @param int $order_id
	 *
	 * @return array{result: string, redirect?: string}
	 */
	public function process_payment($order_id): array
	{
		$order = wc_get_order($order_id);
		if (!$order instanceof WC_Order) {
			return ['result' => 'failure'];
		}
		$order->payment_complete('plain_' . wp_generate_password(12, false));
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
		return wc_get_order($order_id) instanceof WC_Order
			? true
			: new WP_Error('encore_sandbox_refund', __('There is no such order.', 'encore-sandbox'));
	}
}
