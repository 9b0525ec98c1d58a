<?php

declare(strict_types=1);

namespace Encore\Application\Review;

use Encore\Application\Charging\ChargeStatus;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Money;
use Encore\Domain\Refusal;

/** What the provider says of a charge that is the owner's to decide. */
final class ReviewFinding
{
	/**
	 * @param Acceptance   $acceptance as it is now
	 * @param ChargeStatus $status     unknown where the provider gave no clear answer
	 * @param bool         $wasPaid    the ledger has it from the provider that it was captured
	 * @param Money|null   $paidBack   of it, by the provider or by the ledger; null where neither says all of it
	 */
	public function __construct(
		public readonly Acceptance $acceptance,
		public readonly ChargeStatus $status,
		public readonly bool $wasPaid,
		public readonly ?Money $paidBack,
	) {
	}

	/** @throws Refusal review_no_money, review_money_came, review_paid_back, review_not_paid_back, review_waits */
	public function assertAllows(Decision $decision): void
	{
		$isNothing = in_array($this->status, [ChargeStatus::Declined, ChargeStatus::NotFound], true);
		$isMoney = $this->wasPaid || $this->status === ChargeStatus::Paid;
		$isAllBack = $this->paidBack !== null && $this->paidBack->amount >= $this->acceptance->quote->total()->amount;
		$reason = match (true) {
			$this->status === ChargeStatus::RequiresAction => 'review_waits',
			$decision === Decision::NoMoney => $isMoney ? 'review_money_came' : '',
			$isNothing => 'review_no_money',
			$decision === Decision::MoneyCame => $isAllBack ? 'review_paid_back' : '',
			default => $this->paidBack === null || $isAllBack ? '' : 'review_not_paid_back',
		};
		if ($reason !== '') {
			throw Refusal::because($reason);
		}
	}
}
