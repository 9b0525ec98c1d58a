<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Orders of their own that a charge of ours has paid carry the gateway's meta, so that its refunds and webhooks work on them. */
final class StripeLinkedOrders
{
	/** As long as the gateway's own refunds keep its webhook from writing the same one once more. */
	private const LOCK = 5 * MINUTE_IN_SECONDS;

	public function __construct(private readonly StripeIntents $intents)
	{
	}

	/** Saved by whoever completes the order. */
	public function mark(\WC_Order $order, \WC_Order $first, string $charge): void
	{
		if ($order->get_payment_method() !== StripePlugin::GATEWAY) {
			return;
		}
		$meta = [StripeOrder::CAPTURED => 'yes', StripeOrder::INTENT => $this->intents->intentOf($charge)];
		$meta[StripeOrder::CUSTOMER] = StripeOrder::customerOf($first);
		foreach ([StripeOrder::METHOD, StripeOrder::TYPE] as $name) {
			$meta[$name] = StripeOrder::meta($first, $name);
		}
		foreach (array_filter($meta, static fn(string $value): bool => $value !== '') as $name => $value) {
			$order->update_meta_data($name, $value);
		}
	}

	/**
	 * The gateway's webhook takes a refund that it does not know for one of the dashboard, and writes it into the order: it
	 * is told of ours as of its own.
	 *
	 * @param callable(): RefundResult $refund
	 */
	public function refunding(string $charge, callable $refund): RefundResult
	{
		$order = self::paidBy($charge);
		$order?->update_meta_data(StripeOrder::REFUND_LOCK, (string) (time() + self::LOCK));
		$order?->save_meta_data();
		$result = $refund();
		if ($order !== null && $result->status !== RefundStatus::Unknown) {
			$result->refundId === '' || $order->update_meta_data(StripeOrder::REFUND, $result->refundId);
			$order->delete_meta_data(StripeOrder::REFUND_LOCK);
			$order->save_meta_data();
			FreshOrder::forget($order->get_id());
		}
		return $result;
	}

	private static function paidBy(string $charge): ?\WC_Order
	{
		$found = $charge === '' ? [] : wc_get_orders(['limit' => 1, 'type' => 'shop_order', 'transaction_id' => $charge]);
		$order = is_array($found) ? current($found) : null;
		return $order instanceof \WC_Order && LinkedOrders::isCharged($order) ? FreshOrder::read($order->get_id()) : null;
	}
}
