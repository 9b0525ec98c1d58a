<?php

declare(strict_types=1);

namespace Encore\Application\Review;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundStatus;
use Encore\Application\Payment\GatewayCalls;
use Encore\Application\Payment\ProviderRefunds;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\Domain\Refusal;

/**
 * The owner decides what nobody could prove. The provider is asked first, and what it contradicts is refused; nothing is
 * ever sent that moves money.
 */
final class DecideReview
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly Orders $orders,
		private readonly GatewayCalls $gateway,
		private readonly ProviderRefunds $provider,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Asks the provider, and writes down what it has proved.
	 *
	 * @param int $version of the row that the owner saw
	 * @throws Refusal review_changed where that is another one now
	 */
	public function look(string $uuid, int $version): ReviewFinding
	{
		$acceptance = $this->acceptances->find($uuid);
		if ($acceptance === null || $acceptance->version !== $version || $acceptance->state !== AcceptanceState::NeedsReview) {
			throw Refusal::because('review_changed');
		}
		$attempt = $this->acceptances->attempt($uuid, $acceptance->attempt);
		$result = $attempt === null ? ChargeResult::unknown() : $this->gateway->lookup($acceptance, $attempt);
		if ($attempt !== null && $result->status === ChargeStatus::Paid && !$attempt->isPaid()) {
			$acceptance = $this->write($acceptance, $attempt, $result);
		}
		$paidBack = $this->paidBack($acceptance, $result->paidBack);
		return new ReviewFinding($acceptance, $result->status, $attempt?->isPaid() === true, $paidBack);
	}

	/**
	 * @param int $version of the row that the owner saw
	 * @throws Refusal review_changed; what the finding contradicts; review_not_paid, out_of_stock, order_closed where the item cannot be added
	 */
	public function decide(string $uuid, int $version, Decision $decision): ReviewFinding
	{
		$finding = $this->look($uuid, $version);
		$finding->assertAllows($decision);
		$acceptance = $finding->acceptance;
		$next = $acceptance->become($decision->leadsTo(), $this->clock->now());
		$isOurs = $this->acceptances->advance($next, function () use ($acceptance, $decision): void {
			match ($decision) {
				Decision::MoneyCame => $this->add($acceptance),
				Decision::NoMoney => $this->orders->takeLine($acceptance),
				Decision::PaidBack => $this->provider->noteAll($acceptance),
			};
		});
		return $isOurs
			? new ReviewFinding($next, $finding->status, $finding->wasPaid, $finding->paidBack)
			: throw Refusal::because('review_changed');
	}

	/** With pieces of its own: what it had held went back into the stock when it came to the owner. */
	private function add(Acceptance $acceptance): void
	{
		if ($this->orders->hasLine($acceptance)) {
			return;
		}
		// Its line and its pieces are those of a linked order, which is not paid.
		if ($acceptance->way === PaymentWay::PayLink) {
			throw Refusal::because('review_not_paid');
		}
		$holding = $acceptance->taking($this->orders->countedPieces($acceptance));
		if (!$this->orders->takeStock($holding)) {
			throw Refusal::because('out_of_stock');
		}
		$this->orders->addLine($holding);
	}

	private function write(Acceptance $acceptance, ChargeAttempt $attempt, ChargeResult $result): Acceptance
	{
		$next = $acceptance->proved((string) $result->transactionId, $this->clock->now());
		return $this->acceptances->conclude($attempt, $result->status->value, $next, $this->clock->now())
			? $next
			: throw Refusal::because('review_changed');
	}

	/** What of our own refunds nobody knew is looked up; what the provider names beyond them is written down too. */
	private function paidBack(Acceptance $acceptance, ?Money $told): ?Money
	{
		foreach ($this->refunds->ofAcceptance($acceptance->uuid) as $attempt) {
			$found = $attempt->isOpen() ? $this->gateway->lookupRefund($acceptance, $attempt) : null;
			if ($found?->status === RefundStatus::Refunded) {
				// Once it is decided, the order is told of it.
				$this->refunds->conclude($attempt, RefundAttempt::foundFor($acceptance), $found->refundId, '', $this->clock->now());
			}
		}
		if ($told !== null) {
			$this->provider->note($acceptance, $told);
			return $told;
		}
		$sum = $acceptance->quote->net()->withAmount(0);
		foreach ($this->refunds->ofAcceptance($acceptance->uuid) as $attempt) {
			$sum = $attempt->isRefunded() ? $sum->plus($attempt->amount) : $sum;
		}
		// Whoever paid the rest back need not have been us.
		return $sum->amount >= $acceptance->quote->total()->amount ? $sum : null;
	}
}
