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
			$charges = array_map($this->readCharge(...), $this->charges($request));
		} catch (\Throwable) {
			return ChargeResult::unknown();
		}
		foreach ($charges as $one) {
			try {
				$one->result->status === ChargeStatus::RequiresAction && $this->end((string) $one->result->transactionId);
			} catch (\Throwable) {
				// The shopper was faster, or nobody answers: the look below tells. The others are ended all the same.
				continue;
			}
		}
		return $this->lookup($request);
	}

	final public function refund(RefundRequest $request): RefundResult
	{
		try {
			return $this->paidBack([$this->payBack($request)], $request);
		} catch (NoMoneyMoved $refused) {
			return RefundResult::refused($refused->getMessage());
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	final public function lookupRefund(RefundRequest $request): RefundResult
	{
		try {
			return $this->paidBack($this->refunds($request), $request);
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	/**
	 * Money comes before what nobody understands, that before what waits (confirmed, it might be a second charge), and all of them
	 * before what came to nothing. What is not of what was asked for is not understood, in whatever order the books have it.
	 *
	 * @param list<array<array-key, mixed>> $told
	 */
	private function found(array $told, ChargeRequest $request): ChargeResult
	{
		$results = array_map(fn(array $one): ChargeResult => $this->charged($this->readCharge($one), $request), $told);
		foreach ([ChargeStatus::Paid, ChargeStatus::Unknown, ChargeStatus::RequiresAction, ChargeStatus::Declined] as $status) {
			foreach ($results as $result) {
				if ($result->status === $status) {
					return $result;
				}
			}
		}
		return ChargeResult::notFound();
	}

	private function charged(BookedCharge $charge, ChargeRequest $request): ChargeResult
	{
		$isThis = $charge->amount === $this->units($request->amount) && $charge->currency === $request->amount->currency;
		return $isThis && $charge->result->status !== ChargeStatus::NotFound ? $charge->result : ChargeResult::unknown();
	}

	/** @param list<array<array-key, mixed>> $told ranked and believed as charges are */
	private function paidBack(array $told, RefundRequest $request): RefundResult
	{
		$results = array_map(fn(array $one): RefundResult => $this->refunded($this->readRefund($one), $request), $told);
		foreach ([RefundStatus::Refunded, RefundStatus::Unknown, RefundStatus::Refused] as $status) {
			foreach ($results as $result) {
				if ($result->status === $status) {
					return $result;
				}
			}
		}
		return RefundResult::notFound();
	}

	private function refunded(BookedRefund $refund, RefundRequest $request): RefundResult
	{
		$isThis = $refund->charge === $request->transactionId && $refund->amount === $this->units($request->amount);
		return $isThis && $refund->result->status !== RefundStatus::NotFound ? $refund->result : RefundResult::unknown();
	}
}
