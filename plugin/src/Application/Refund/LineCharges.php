<?php

declare(strict_types=1);

namespace Encore\Application\Refund;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\LineCharge;
use Encore\Domain\Acceptance\RefundAttempt;

/** What is left of the charges that paid for an order's lines, by the ledger and by the order's own refunds. */
final class LineCharges
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
	) {
	}

	/** @return list<LineCharge> the newest first */
	public function of(AskedRefund $asked): array
	{
		$attempts = [];
		foreach (array_keys($asked->charged) as $uuid) {
			$attempts[$uuid] = array_values(array_filter($this->refunds->ofAcceptance($uuid), static fn(RefundAttempt $one): bool => $one->counts()));
		}
		$told = array_map(static fn(RefundAttempt $one): int => $one->orderRefundId, array_merge([], ...array_values($attempts)));
		$charges = [];
		foreach (array_reverse(array_keys($asked->charged)) as $uuid) {
			$acceptance = $this->acceptances->find($uuid);
			if ($acceptance !== null && !$acceptance->way->isCharged()) {
				// Nothing was charged for it: it was paid with the order.
				continue;
			}
			$charges[] = ['at' => $acceptance?->acceptedAt, 'charge' => $acceptance === null || $acceptance->transactionId === ''
				? self::unrecorded($uuid, $asked)
				: self::charge($acceptance, $attempts[$uuid], $asked, $told)];
		}
		usort($charges, static fn(array $one, array $other): int => $other['at'] <=> $one['at']);
		return array_column($charges, 'charge');
	}

	/**
	 * @param list<RefundAttempt> $attempts
	 * @param list<int>           $told
	 */
	private static function charge(Acceptance $acceptance, array $attempts, AskedRefund $asked, array $told): LineCharge
	{
		$paidBack = $unrecorded = $asked->amount->withAmount(0);
		foreach ($attempts as $attempt) {
			$paidBack = $paidBack->plus($attempt->amount);
			$isRecorded = !$attempt->isOpen() && in_array($attempt->orderRefundId, $asked->earlier, true);
			$unrecorded = $isRecorded ? $unrecorded : $unrecorded->plus($attempt->amount);
		}
		return new LineCharge($acceptance->uuid, $acceptance->quote->total(), $paidBack, $unrecorded, $asked->byHand($acceptance->uuid, $told));
	}

	/** The ledger was taken away, or the owner alone said that the money came: nobody knows the charge. */
	private static function unrecorded(string $uuid, AskedRefund $asked): LineCharge
	{
		$gone = $asked->charged[$uuid]->minus($asked->byHand($uuid, []));
		return new LineCharge($uuid, $gone, $gone, $gone, $gone->withAmount(0));
	}
}
