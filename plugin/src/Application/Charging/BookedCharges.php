<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Domain\Money;

/**
 * A charge adapter for a provider that keeps idempotency keys and lists what it has. Its author says how each thing is asked for and
 * read; what an answer means for the money is decided here. Whatever throws is no answer.
 */
abstract class BookedCharges implements ChargeAdapter
{
	/**
	 * Charges exactly this amount to the order's own card, with the request's idempotency key.
	 *
	 * @return array<array-key, mixed> the provider's answer
	 * @throws NoMoneyMoved only where the provider says so
	 */
	abstract protected function send(ChargeRequest $request): array;

	/** @return list<array<array-key, mixed>> all that the provider has under the request's acceptance and attempt, read to the end of its list */
	abstract protected function charges(ChargeRequest $request): array;

	/** @param array<array-key, mixed> $charge as the provider tells of it */
	abstract protected function readCharge(array $charge): BookedCharge;

	/** Ends a charge that waits for the shopper. */
	abstract protected function end(string $transactionId): void;

	/**
	 * Pays exactly this amount back, with the request's idempotency key.
	 *
	 * @return array<array-key, mixed> the provider's answer
	 * @throws NoMoneyMoved only where the provider says so
	 */
	abstract protected function payBack(RefundRequest $request): array;

	/** @return list<array<array-key, mixed>> those of this request alone */
	abstract protected function refunds(RefundRequest $request): array;

	/** @param array<array-key, mixed> $refund as the provider tells of it */
	abstract protected function readRefund(array $refund): BookedRefund;

	/** How many decimals the provider counts in. */
	abstract protected function decimals(string $currency): int;

	/**
	 * The amount as the provider counts it.
	 *
	 * @throws \RangeException where it does not come out even
	 */
	final protected function units(Money $money): int
	{
		return $money->inMinorUnit($this->decimals($money->currency))->amount ?? throw new \RangeException('It cannot be charged to the last digit.');
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	final public function charge(ChargeRequest $request): ChargeResult
	{
		try {
			$isTheirs = $this->savedToken($request->orderId)?->reference === $request->token->reference;
			return $isTheirs ? $this->found([$this->send($request)], $request) : ChargeResult::unknown();
		} catch (NoMoneyMoved $declined) {
			return ChargeResult::declined($declined->getMessage());
		} catch (\Throwable) {
			return ChargeResult::unknown();
		}
	}

	final public function lookup(ChargeRequest $request): ChargeResult
	{
		try {
			return $this->found($this->charges($request), $request);
		} catch (\Throwable) {
			return ChargeResult::unknown();
		}
	}

	final public function cancel(ChargeRequest $request): ChargeResult
	{
		try {
			foreach (array_map($this->readCharge(...), $this->charges($request)) as $one) {
				$one->result->status === ChargeStatus::RequiresAction && $this->end((string) $one->result->transactionId);
			}
		} catch (\Throwable) {
			// The shopper was faster, or nobody answers: the look below tells.
		}
		return $this->lookup($request);
	}

	final public function refund(RefundRequest $request): RefundResult
	{
		try {
			return $this->paidBack($this->payBack($request), $request);
		} catch (NoMoneyMoved $refused) {
			return RefundResult::refused($refused->getMessage());
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	final public function lookupRefund(RefundRequest $request): RefundResult
	{
		try {
			$refunds = $this->refunds($request);
			return $refunds === [] ? RefundResult::notFound() : $this->paidBack($refunds[0], $request);
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	/**
	 * Money comes before what waits, that before what nobody understands, and all of them before what came to nothing. Believed only
	 * where it is of what was asked for.
	 *
	 * @param list<array<array-key, mixed>> $told
	 */
	private function found(array $told, ChargeRequest $request): ChargeResult
	{
		$charges = array_map($this->readCharge(...), $told);
		foreach ([ChargeStatus::Paid, ChargeStatus::RequiresAction, ChargeStatus::Unknown] as $status) {
			foreach ($charges as $one) {
				if ($one->result->status === $status) {
					$isThis = $one->amount === $this->units($request->amount) && $one->currency === $request->amount->currency;
					return $isThis ? $one->result : ChargeResult::unknown();
				}
			}
		}
		return $charges === [] ? ChargeResult::notFound() : $charges[0]->result;
	}

	/** @param array<array-key, mixed> $told */
	private function paidBack(array $told, RefundRequest $request): RefundResult
	{
		$refund = $this->readRefund($told);
		$isThis = $refund->charge === $request->transactionId && $refund->amount === $this->units($request->amount);
		return $isThis ? $refund->result : RefundResult::unknown();
	}
}
