<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\Ports\Log;
use Encore\Application\Refund\AskedRefund;
use Encore\Application\Refund\RefundCharges;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Refusal;

/**
 * Pays one refund back: the charges of accepted offers first, then the gateway's own payment. WooCommerce has saved its
 * refund by then and deletes it when this fails; what was paid back until then becomes a refund of its own.
 */
final class PaySplitRefund
{
	public function __construct(
		private readonly RefundCharges $charges,
		private readonly RefundFacts $facts,
		private readonly RefundRecord $record,
		private readonly LateAnswers $late,
		private readonly Log $log,
	) {
	}

	/** @param array<string, mixed> $args what wc_create_refund() was called with */
	public function pay(\WC_Order_Refund $refund, array $args, \WC_Payment_Gateway $gateway, string $amount, string $reason): bool|\WP_Error
	{
		try {
			$asked = $this->facts->of($refund, $amount);
			$found = $this->charges->lookUpOpen(array_keys($asked->charged));
			if ($found !== []) {
				return $this->foundEarlier($refund, $asked, $found);
			}
			$split = $this->charges->split($asked);
		} catch (Refusal $refusal) {
			return self::error(RefundWords::refused($refusal->reason));
		} catch (\Throwable $error) {
			return self::error(RefundWords::broken($this->log->error($error, 'refund')));
		}
		$outcome = $this->charges->payBack($split, $asked->refundId);
		foreach ($outcome->paidBack as $attempt) {
			RefundWords::note($asked->orderId, RefundWords::paidBack($attempt));
		}
		$problem = $outcome->failed === null ? '' : RefundWords::failed($outcome->failed, $outcome->message);
		if ($outcome->failed?->isOpen() === true) {
			RefundWords::note($asked->orderId, $problem);
		}
		if ($problem === '' && $split->first->amount > 0) {
			$problem = $this->ownPart($gateway, $asked->orderId, $split->first->toDecimal(), $reason);
		}
		return $problem === '' ? true : $this->failed($refund, $args, $asked, $outcome->paidBack, $problem);
	}

	/** @return string what went wrong, or empty */
	private function ownPart(\WC_Payment_Gateway $gateway, int $orderId, string $amount, string $reason): string
	{
		try {
			$result = $gateway->process_refund($orderId, (float) $amount, $reason);
			return match (true) {
				is_wp_error($result) => $result->get_error_message(),
				(bool) $result => '',
				default => RefundWords::gatewaySaidNo(),
			};
		} catch (\Throwable $error) {
			return $error instanceof \Exception ? $error->getMessage() : RefundWords::broken($this->log->error($error, 'refund'));
		}
	}

	/**
	 * @param array<string, mixed> $args
	 * @param list<RefundAttempt>  $paidBack
	 */
	private function failed(\WC_Order_Refund $refund, array $args, AskedRefund $asked, array $paidBack, string $problem): \WP_Error
	{
		if ($paidBack === []) {
			return self::error($problem);
		}
		$lines = self::linesOf($args, $asked, $paidBack, $refund->get_parent_id());
		// WooCommerce would do so after the answer; until then the order has no room for another refund.
		$refund->delete(true);
		$isRecorded = $this->record->write($asked->orderId, $paidBack, $lines, (string) $refund->get_reason('edit'), !empty($args['restock_items']), $refund->get_refunded_by('edit'));
		return self::error(RefundWords::partly($paidBack, $asked->amount, $isRecorded, $problem));
	}

	/** @param non-empty-list<RefundAttempt> $found */
	private function foundEarlier(\WC_Order_Refund $refund, AskedRefund $asked, array $found): \WP_Error
	{
		$refund->delete(true);
		foreach ($found as $attempt) {
			$this->late->record($asked->orderId, $attempt);
		}
		return self::error(RefundWords::foundEarlier($found));
	}

	/**
	 * Lines of which just what was asked for was paid back; where the amounts differ, the refund names none.
	 *
	 * @param array<string, mixed> $args
	 * @param list<RefundAttempt>  $paidBack
	 * @return array<int, mixed>
	 */
	private static function linesOf(array $args, AskedRefund $asked, array $paidBack, int $orderId): array
	{
		$order = wc_get_order($orderId);
		$charged = $order instanceof \WC_Order ? RefundFacts::chargedLines($order) : [];
		$given = is_array($args['line_items'] ?? null) ? $args['line_items'] : [];
		$lines = [];
		foreach ($paidBack as $attempt) {
			$named = array_intersect_key($given, array_flip(array_keys($charged, $attempt->acceptance, true)));
			if ($named === [] || ($asked->named[$attempt->acceptance] ?? null)?->amount !== $attempt->amount->amount) {
				return [];
			}
			$lines += $named;
		}
		return $lines;
	}

	private static function error(string $message): \WP_Error
	{
		return new \WP_Error('encore_refund', $message);
	}
}
