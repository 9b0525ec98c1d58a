<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\Refund\RefundCharges;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Parts of a refund whose answer was lost: once it is known what became of them, the order says so. */
final class LateAnswers
{
	public function __construct(
		private readonly RefundCharges $charges,
		private readonly RefundRecord $record,
		private readonly LinkedOrders $linked,
	) {
	}

	public function recordAll(): void
	{
		foreach ($this->charges->reconcile() as [$acceptance, $attempt]) {
			$holder = $this->linked->holderOf($acceptance);
			// The linked order was deleted, and its refunds with it: the first order got nothing back.
			$isGone = $acceptance->way->isLinked() && $holder === $acceptance->orderId;
			$isGone ? self::tell($holder, $attempt) : $this->record($holder, $attempt);
		}
	}

	public function record(int $orderId, RefundAttempt $attempt): void
	{
		self::tell($orderId, $attempt);
		if (RefundRecord::isThere($attempt->orderRefundId)) {
			RefundWords::note($orderId, RefundWords::cutOff($attempt));
		} elseif ($attempt->isRefunded()) {
			$order = FreshOrder::read($orderId);
			$this->record->write($orderId, [$attempt], $order === null ? [] : LineShare::of($order, $attempt), RefundWords::late(), false);
		}
	}

	private static function tell(int $orderId, RefundAttempt $attempt): void
	{
		RefundWords::note($orderId, $attempt->isRefunded() ? RefundWords::paidBack($attempt) : RefundWords::notPaidBack($attempt));
	}
}
