<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\RefundCharges;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\WooCommerce\Orders\FreshOrder;

/** Parts of a refund whose answer was lost: once it is known what became of them, the order says so. */
final class FoundRefunds
{
	public function __construct(
		private readonly RefundCharges $charges,
		private readonly RefundRecord $record,
	) {
	}

	public function recordAll(): void
	{
		foreach ($this->charges->reconcile() as [$acceptance, $attempt]) {
			$this->record($acceptance->orderId, $attempt);
		}
	}

	public function record(int $orderId, RefundAttempt $attempt): void
	{
		RefundWords::note($orderId, $attempt->isRefunded() ? RefundWords::paidBack($attempt) : RefundWords::notPaidBack($attempt));
		if (RefundRecord::isThere($attempt->orderRefundId)) {
			RefundWords::note($orderId, RefundWords::cutOff($attempt));
		} elseif ($attempt->isRefunded()) {
			$this->record->write($orderId, [$attempt], self::line($orderId, $attempt), RefundWords::late(), false);
		}
	}

	/** @return array<int, array{qty: float, refund_total: string, refund_tax: array<mixed>}> the whole line, where it was all of it */
	private static function line(int $orderId, RefundAttempt $attempt): array
	{
		$order = FreshOrder::read($orderId);
		foreach ($order?->get_items() ?? [] as $item) {
			$isAll = $order !== null
				&& $item instanceof \WC_Order_Item_Product
				&& (RefundFacts::chargedLines($order)[$item->get_id()] ?? '') === $attempt->acceptance
				&& $order->get_total_refunded_for_item($item->get_id()) === 0.0
				&& abs((float) $item->get_total('edit') + (float) $item->get_total_tax('edit') - (float) $attempt->amount->toDecimal()) < 0.00001;
			if ($isAll) {
				return [$item->get_id() => [
					'qty' => (float) $item->get_quantity(),
					'refund_total' => (string) $item->get_total('edit'),
					'refund_tax' => (array) ($item->get_taxes()['total'] ?? []),
				]];
			}
		}
		return [];
	}
}
