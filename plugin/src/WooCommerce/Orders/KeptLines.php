<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\LineKeepers;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\WooCommerce\Payments\LinkedRefunds;

/** What keeps an accepted item in its order: goods that are on their way or were used, and money that has moved otherwise. */
final class KeptLines implements LineKeepers
{
	public function __construct(private readonly LinkedOrders $linked)
	{
	}

	public function keeps(Acceptance $acceptance): string
	{
		$order = $acceptance->way->isLinked() ? $this->linked->of($acceptance) : FreshOrder::read($acceptance->orderId);
		return match (true) {
			$order === null => 'undo_closed',
			$acceptance->way === PaymentWay::PayLink && !LinkedRefunds::isPossible($order) => 'undo_by_shop',
			$order->has_status('refunded') || $order->get_refunds() !== [] => 'undo_refunded',
			!self::isOpen($order, $acceptance->way) => 'undo_closed',
			SameOrder::isFulfilled($order) => 'undo_fulfilled',
			SameOrder::isCompleted($order) && !SameOrder::isCompletedByPayment($order) => 'undo_completed',
			self::isDownloaded($order, $acceptance->quote->productIds()) => 'undo_downloaded',
			default => '',
		};
	}

	private static function isOpen(\WC_Order $order, PaymentWay $way): bool
	{
		return $way === PaymentWay::Offline ? SameOrder::isAwaited($order) : $order->has_status(['processing', 'completed']);
	}

	/** @param list<int> $productIds */
	private static function isDownloaded(\WC_Order $order, array $productIds): bool
	{
		$find = [\WC_Data_Store::load('customer-download'), 'get_downloads'];
		$granted = is_callable($find) ? $find(['order_id' => $order->get_id()]) : [];
		foreach (is_array($granted) ? $granted : [] as $download) {
			if ($download instanceof \WC_Customer_Download && in_array($download->get_product_id(), $productIds, true) && $download->get_download_count() > 0) {
				return true;
			}
		}
		return false;
	}
}
