<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Charging\RefundResult;

/** Pays all of a linked order back by its own gateway, as an owner would on its screen. */
final class LinkedRefunds
{
	/** Meta of the order's refund: the key of the attempt that made it; of the order: of one whose money may have moved or not. */
	public const KEY = '_encore_refund';

	/** Whether its gateway can pay back by itself. */
	public static function isPossible(\WC_Order $order): bool
	{
		$gateway = wc_get_payment_gateway_by_order($order);
		return $gateway instanceof \WC_Payment_Gateway && $gateway->can_refund_order($order);
	}

	/**
	 * WooCommerce has one answer to "refused" and to a gateway that could not be reached, and deletes its refund then: so
	 * nobody knows. It is not sent once more, and the owner is told at once.
	 */
	public function refund(\WC_Order $order, string $key): RefundResult
	{
		if ((float) $order->get_remaining_refund_amount() <= 0) {
			return RefundResult::refunded('');
		}
		if (!$order->is_paid() || !self::isPossible($order)) {
			return RefundResult::refused('');
		}
		$mark = static function (\WC_Order_Refund $refund) use ($key): void {
			$refund->update_meta_data(self::KEY, $key);
			// Nobody at the shop asked for it.
			$refund->set_refunded_by(0);
		};
		add_action('woocommerce_create_refund', $mark);
		try {
			$refund = wc_create_refund([
				'order_id' => $order->get_id(),
				'amount' => $order->get_remaining_refund_amount(),
				'reason' => __('Taken back', 'encore'),
				'line_items' => self::lines($order),
				'refund_payment' => true,
				'restock_items' => true,
			]);
		} finally {
			remove_action('woocommerce_create_refund', $mark);
		}
		if ($refund instanceof \WC_Order_Refund) {
			return RefundResult::refunded((string) $refund->get_id());
		}
		$message = is_wp_error($refund) ? $refund->get_error_message() : '';
		$order->update_meta_data(self::KEY, $key);
		$order->save_meta_data();
		/* translators: %s: what the payment method said. */
		$order->add_order_note(sprintf(__('This order was to be paid back, and its payment method gave no certain answer (%s). Please look there: what went back is to be refunded here by hand, without the payment method; else refund it as always.', 'encore'), $message));
		return RefundResult::unknown($message);
	}

	/** One that was saved and whose payment nobody wrote down is not known; what an owner has refunded since is. */
	public function lookup(\WC_Order $order, string $key): RefundResult
	{
		foreach ($order->get_refunds() as $refund) {
			if ($refund->get_meta(self::KEY) === $key) {
				return $refund->get_refunded_payment() ? RefundResult::refunded((string) $refund->get_id()) : RefundResult::unknown();
			}
		}
		if ($order->get_meta(self::KEY) !== $key) {
			return RefundResult::notFound();
		}
		return (float) $order->get_remaining_refund_amount() <= 0 ? RefundResult::refunded('') : RefundResult::unknown();
	}

	/** @return array<int, array{qty: int, refund_total: float, refund_tax: array<int|string, mixed>}> as wc_create_refund() takes them; none where something was refunded before */
	public static function lines(\WC_Order $order): array
	{
		$lines = [];
		foreach ($order->get_refunds() === [] ? $order->get_items(['line_item', 'fee', 'shipping']) : [] as $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Fee || $item instanceof \WC_Order_Item_Shipping) {
				$taxes = $item->get_taxes()['total'] ?? [];
				$lines[$item->get_id()] = [
					'qty' => $item instanceof \WC_Order_Item_Product ? $item->get_quantity() : 0,
					'refund_total' => (float) $item->get_total('edit'),
					'refund_tax' => is_array($taxes) ? $taxes : [],
				];
			}
		}
		return $lines;
	}
}
