<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\Application\Refund\RefundCharges;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\OrderDecimals;

/** Money that was paid back, as a refund of the order that asks no gateway for anything. */
final class RefundRecord
{
	public function __construct(private readonly RefundCharges $charges)
	{
	}

	/**
	 * @param non-empty-list<RefundAttempt> $attempts
	 * @param array<int, mixed>             $lines    as wc_create_refund() takes them
	 * @param int                           $by       who asked for it; 0 where nobody at the shop did
	 * @return bool whether the order has it now; if not, its notes say so
	 */
	public function write(int $orderId, array $attempts, array $lines, string $reason, bool $restock, int $by = 0): bool
	{
		self::forget($orderId);
		$sum = array_reduce(array_slice($attempts, 1), static fn(Money $sum, RefundAttempt $one): Money => $sum->plus($one->amount), $attempts[0]->amount);
		$made = OrderDecimals::keep($sum, static fn() => wc_create_refund([
			'order_id' => $orderId,
			'amount' => $sum->toDecimal(),
			'reason' => $reason,
			'line_items' => $lines,
			'refund_payment' => false,
			'restock_items' => $restock,
		]));
		if (!$made instanceof \WC_Order_Refund) {
			RefundWords::note($orderId, RefundWords::notRecorded($attempts, $made->get_error_message()));
			return false;
		}
		// It was the gateway that paid: only that refund was begun by another one.
		$made->set_refunded_payment(true);
		// WooCommerce names whoever looks at a page just now, or its first administrator.
		$made->set_refunded_by($by);
		$made->save();
		$this->charges->recordAs($made->get_id(), $attempts);
		self::forget($orderId);
		return true;
	}

	/** What WooCommerce keeps of an order's refunds may know of one that was deleted, and not of one that was made. */
	public static function forget(int $orderId): void
	{
		FreshOrder::forget($orderId);
		$prefix = \WC_Cache_Helper::get_cache_prefix('orders');
		foreach (['refund_ids', 'total_refunded', 'total_tax_refunded', 'total_shipping_refunded'] as $what) {
			wp_cache_delete($prefix . $what . $orderId, 'orders');
		}
	}

	public static function isThere(int $refundId): bool
	{
		return $refundId > 0 && OrderUtil::get_order_type($refundId) === 'shop_order_refund';
	}
}
