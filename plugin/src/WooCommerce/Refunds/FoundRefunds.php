<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OneWriter;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;

/**
 * Money that a provider paid back by itself becomes a refund of its line, which asks nobody for money. The order has one
 * writer at a time, and the refund and its mark are one piece of work: it is recorded once, whoever comes first.
 */
final class FoundRefunds
{
	private const AT_ONCE = 20;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly RefundRecord $record,
		private readonly LinkedOrders $linked,
		private readonly OneWriter $writer,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/** What whoever found it did not come to. */
	public function recordAll(): void
	{
		$found = $this->refunds->found($this->clock->now(), self::AT_ONCE);
		foreach (array_unique(array_map(static fn(RefundAttempt $one): string => $one->acceptance, $found)) as $acceptance) {
			try {
				$this->record($acceptance);
			} catch (\Throwable $error) {
				// The others are not kept waiting.
				$this->log->error($error, 'refund');
			}
		}
	}

	public function record(string $uuid): void
	{
		$acceptance = $this->found($uuid) === [] ? null : $this->acceptances->find($uuid);
		if ($acceptance === null) {
			return;
		}
		$orderId = $this->linked->holderOf($acceptance);
		try {
			HeldMails::during(fn() => $this->writer->run($acceptance->orderId, function () use ($orderId, $uuid): void {
				$isAtRest = $this->acceptances->find($uuid)?->state->isAtRest() === true;
				array_map(fn(RefundAttempt $one) => $this->recordOne($orderId, $one), $isAtRest ? $this->found($uuid) : []);
			}));
		} finally {
			// What was taken back must not stay in caches.
			RefundRecord::forget($orderId);
		}
	}

	/** @return list<RefundAttempt> */
	private function found(string $uuid): array
	{
		return array_values(array_filter($this->refunds->ofAcceptance($uuid), static fn(RefundAttempt $one): bool => $one->isFound()));
	}

	private function recordOne(int $orderId, RefundAttempt $found): void
	{
		if (!$this->refunds->conclude($found, RefundAttempt::REFUNDED, $found->refundId, '', $this->clock->now())) {
			return;
		}
		// Our own: the rest of an item that was taken back after a part of it had been refunded, or what the owner refunded.
		$isOurs = $found->refundId !== '';
		$isTakenBack = $isOurs && $found->orderRefundId === 0;
		RefundRecord::forget($orderId);
		$order = FreshOrder::read($orderId);
		if ($order !== null && in_array($found->acceptance, RefundFacts::chargedLines($order), true)) {
			$there = RefundRecord::isThere($found->orderRefundId) ? $found->orderRefundId : $this->byHand($order, $found);
			if ($there !== 0) {
				$this->refunds->assign($found, $there);
			} elseif ($this->record->write($orderId, [$found], LineShare::of($order, $found), RefundWords::reason($found), false) && $isTakenBack) {
				self::restock($orderId, $found->acceptance);
			}
		}
		RefundWords::note($orderId, $isOurs ? RefundWords::paidBack($found) : RefundWords::foundAtProvider($found));
	}

	/** All pieces that its lines still have: those of a line that the provider has paid back before did not come back with that. */
	private static function restock(int $orderId, string $acceptance): void
	{
		$order = FreshOrder::read($orderId);
		if ($order === null) {
			return;
		}
		$lines = array_flip(array_keys(RefundFacts::chargedLines($order), $acceptance, true));
		$pieces = array_map(static function (\WC_Order_Item $item): array {
			$had = $item->get_meta('_reduced_stock');
			return ['qty' => is_numeric($had) ? max(0, (int) $had) : 0];
		}, array_intersect_key($order->get_items(), $lines));
		wc_restock_refunded_items($order, $pieces);
	}

	/** Who pays back at the provider often writes it into the order by hand as well: that is the same money. */
	private function byHand(\WC_Order $order, RefundAttempt $found): int
	{
		$taken = array_map(static fn(RefundAttempt $one): int => $one->orderRefundId, $this->refunds->ofAcceptance($found->acceptance));
		foreach ($order->get_refunds() as $refund) {
			$isSame = !$refund->get_refunded_payment('edit')
				&& !in_array($refund->get_id(), $taken, true)
				&& abs((float) $refund->get_amount('edit') - (float) $found->amount->toDecimal()) < 0.00001;
			if ($isSame && LinkedOrders::isCharged($order)) {
				return $refund->get_id();
			}
			foreach ($isSame ? $refund->get_items(['line_item', 'shipping']) : [] as $item) {
				$of = $item->get_meta('_refunded_item_id');
				if (is_numeric($of) && (RefundFacts::chargedLines($order)[(int) $of] ?? '') === $found->acceptance) {
					return $refund->get_id();
				}
			}
		}
		return 0;
	}
}
