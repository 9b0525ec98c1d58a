<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;

/** A gateway in memory that answers as it is told, with books of its own. The same key twice is one charge. */
final class MemoryCharges implements ChargeAdapters, ChargeAdapter
{
	/** @var list<ChargeResult|\Throwable> what the next charges answer; paid when there is none left */
	private array $answers = [];

	/** @var array<string, ChargeRequest> captured charges by idempotency key */
	private array $captured = [];

	/** @var array<string, RefundRequest> by idempotency key */
	private array $refunds = [];

	private bool $hasToken = true;

	public function answerNext(ChargeResult|\Throwable $answer): void
	{
		$this->answers[] = $answer;
	}

	public function loseToken(): void
	{
		$this->hasToken = false;
	}

	public function adapterFor(int $orderId): ChargeAdapter
	{
		return $this;
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		return $gateway === 'memory' ? $this : null;
	}

	public function id(): string
	{
		return 'memory';
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function savedToken(int $orderId): ?SavedToken
	{
		return $this->hasToken ? new SavedToken('pm_memory', 'Visa', '4242') : null;
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$answer = array_shift($this->answers);
		if ($answer instanceof \Throwable) {
			throw $answer;
		}
		if ($answer !== null) {
			return $answer;
		}
		$this->captured[$request->idempotencyKey] ??= $request;
		return ChargeResult::paid('ch_' . substr($request->idempotencyKey, 0, 12));
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		return isset($this->captured[$request->idempotencyKey])
			? ChargeResult::paid('ch_' . substr($request->idempotencyKey, 0, 12))
			: ChargeResult::notFound();
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		return isset($this->captured[$request->idempotencyKey]) ? $this->lookup($request) : ChargeResult::declined('');
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$this->refunds[$request->idempotencyKey] ??= $request;
		return $this->lookupRefund($request);
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return isset($this->refunds[$request->idempotencyKey])
			? RefundResult::refunded('re_' . substr($request->idempotencyKey, 0, 12))
			: RefundResult::notFound();
	}

	/** @return list<RefundRequest> */
	public function refunds(): array
	{
		return array_values($this->refunds);
	}

	/** @return list<ChargeRequest> */
	public function captured(): array
	{
		return array_values($this->captured);
	}
}
