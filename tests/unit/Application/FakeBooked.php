<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\BookedCharge;
use Encore\Application\Charging\BookedCharges;
use Encore\Application\Charging\BookedRefund;
use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\SavedToken;

/** A provider whose books say what a test has written there: each line is an array with what is read of it. */
final class FakeBooked extends BookedCharges
{
	/** @var list<array<array-key, mixed>> */
	public array $charges = [];

	/** @var list<array<array-key, mixed>> */
	public array $refunds = [];

	/** @var list<string> charges that were ended */
	public array $ended = [];

	public ?\Throwable $trouble = null;

	public function id(): string
	{
		return 'fake';
	}

	public function savedToken(int $orderId): ?SavedToken
	{
		return $orderId === 1 ? new SavedToken('card', 'visa', '4242') : null;
	}

	protected function send(ChargeRequest $request): array
	{
		return $this->trouble === null ? $this->charges[0] ?? [] : throw $this->trouble;
	}

	protected function charges(ChargeRequest $request): array
	{
		return $this->charges;
	}

	protected function readCharge(array $charge): BookedCharge
	{
		$read = $charge['it'] ?? null;
		return $read instanceof BookedCharge ? $read : throw new \UnexpectedValueException('No charge.');
	}

	protected function end(string $transactionId): void
	{
		$this->ended[] = $transactionId;
		$this->trouble === null || throw $this->trouble;
	}

	protected function payBack(RefundRequest $request): array
	{
		return $this->trouble === null ? $this->refunds[0] ?? [] : throw $this->trouble;
	}

	protected function refunds(RefundRequest $request): array
	{
		return $this->refunds;
	}

	protected function readRefund(array $refund): BookedRefund
	{
		$read = $refund['it'] ?? null;
		return $read instanceof BookedRefund ? $read : throw new \UnexpectedValueException('No refund.');
	}

	protected function decimals(string $currency): int
	{
		return 2;
	}
}
