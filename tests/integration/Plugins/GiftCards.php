<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Plugins;

/** Pays a part of an order, or all of it, in one of the ways in which such plugins do. */
final class GiftCards extends Plugin
{
	private const META = '_gift_card_amount';

	/** @param 'fee'|'coupon'|'stored'|'read' $kind a negative fee, a coupon, a lower total that is stored, or one that is read */
	public function __construct(private readonly string $kind)
	{
	}

	public function pay(\WC_Order $order, float $amount): void
	{
		match ($this->kind) {
			'fee' => $this->fee($order, $amount),
			'coupon' => $this->coupon($order, $amount),
			default => $order->update_meta_data(self::META, (string) $amount),
		};
		$order->calculate_totals();
		$order->save();
	}

	protected function hooks(): array
	{
		return match ($this->kind) {
			// Of a cart, too: of whichever one is calculated.
			'stored' => [['woocommerce_calculated_total', static fn(mixed $total): float => is_numeric($total) ? max(0.0, (float) $total - 20) : 0.0], ['woocommerce_order_after_calculate_totals', static fn(mixed $taxes, \WC_Abstract_Order $order) => $order->set_total((string) self::less($order->get_total('edit'), $order)), 10, 2]],
			'read' => [['woocommerce_order_get_total', static fn(mixed $total, \WC_Abstract_Order $order): string => (string) self::less($total, $order), 10, 2]],
			default => [],
		};
	}

	private static function less(mixed $total, \WC_Abstract_Order $order): float
	{
		$total = is_numeric($total) ? (float) $total : 0.0;
		$paid = $order->get_meta(self::META);
		return is_numeric($paid) ? max(0.0, round($total - (float) $paid, wc_get_price_decimals())) : $total;
	}

	private function fee(\WC_Order $order, float $amount): void
	{
		$fee = new \WC_Order_Item_Fee();
		$fee->set_name('Gift card');
		$fee->set_tax_status('none');
		$fee->set_amount((string) -$amount);
		$fee->set_total((string) -$amount);
		$order->add_item($fee);
	}

	private function coupon(\WC_Order $order, float $amount): void
	{
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => uniqid('gift'), 'discount_type' => 'fixed_cart', 'amount' => (string) $amount]);
		$coupon->save();
		$order->apply_coupon($coupon);
	}
}
