<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\WooCommerce\Payments\TokenKeeping;

/**
 * Has Stripe keep the card of a first payment for the order's customer at Stripe, where the shopper was told so beside the pay
 * button, and lets a guest's card go again.
 */
final class StripeKeeping
{
	/** By type of payment method: the shopper is there when the offer is charged; for Link Stripe knows no such word. */
	private const USAGE = ['card' => 'on_session', 'link' => 'off_session'];

	/** @param \Closure(string): bool $isOfAccount whether this customer at Stripe is that of any account */
	public function __construct(
		private readonly StripeApi $api,
		private readonly \Closure $isOfAccount,
	) {
	}

	/**
	 * A payment intent's request before the gateway sends it; as it is, wherever the first payment could come to harm by it or
	 * no offer can follow.
	 */
	public function ask(mixed $request, mixed $order): mixed
	{
		if (!is_array($request) || !$order instanceof \WC_Order || $order->get_payment_method() !== StripePlugin::GATEWAY || !self::fits($request)) {
			return $request;
		}
		$types = $request['payment_method_types'] ?? [StripeOrder::meta($order, StripeOrder::TYPE)];
		$usage = array_intersect_key(self::USAGE, array_flip(array_filter(is_array($types) ? $types : [], is_string(...))));
		if ($usage === [] || apply_filters(TokenKeeping::FILTER, false, $order) !== true || $this->isAnothers($request, $order)) {
			return $request;
		}
		$options = is_array($request['payment_method_options'] ?? null) ? $request['payment_method_options'] : [];
		foreach ($usage as $type => $word) {
			$options[$type] = ['setup_future_usage' => $word] + (is_array($options[$type] ?? null) ? $options[$type] : []);
		}
		return ['payment_method_options' => $options] + $request;
	}

	/** @throws StripeUnanswered */
	public function forget(int $orderId): void
	{
		$order = StripeOrder::find($orderId);
		if ($order === null || !str_starts_with($order->method, 'pm_') || ($this->isOfAccount)($order->customer)) {
			return;
		}
		try {
			$this->api->post('payment_methods/' . rawurlencode($order->method) . '/detach', []);
		} catch (StripeRefused) {
			// It is not attached: it was let go before, or never kept.
			return;
		}
	}

	/**
	 * The gateway gives a guest the customer at Stripe with the same name and e-mail address, which nobody has proved to be theirs:
	 * whoever has the account would see the guest's card in it, and could pay with it.
	 *
	 * @param array<array-key, mixed> $request
	 */
	private function isAnothers(array $request, \WC_Order $order): bool
	{
		$customer = $request['customer'] ?? StripeOrder::meta($order, StripeOrder::CUSTOMER);
		return $order->get_customer_id() === 0 && (!is_string($customer) || $customer === '' || ($this->isOfAccount)($customer));
	}

	/**
	 * Neither what the shopper or a subscription keeps by itself, nor what is charged while nobody is there, nor a wallet's
	 * token, which says itself what it may be used for, nor what an express button of an older version pays, nor money that is
	 * only authorised.
	 *
	 * @param array<array-key, mixed> $request
	 */
	private static function fits(array $request): bool
	{
		return !isset($request['setup_future_usage'])
			&& !isset($request['off_session'])
			&& !isset($request['confirmation_token'])
			&& !isset($_POST['express_checkout_type'])
			&& !isset($_POST['express_payment_type'])
			&& isset($request['payment_method'])
			&& ($request['capture_method'] ?? '') === 'automatic';
	}
}
