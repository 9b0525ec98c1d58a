<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Tests\Unit\Application\FixedClock;

/**
 * A payment provider with books of its own, which loses answers, takes its time and asks the shopper to confirm, by
 * chance. As a pay link it charges nothing by itself and always waits for the shopper. With idempotency a key is one movement of money, however often and late it arrives; without, each arrival is.
 */
final class FakeProvider implements ChargeAdapters, ChargeAdapter
{
	/** @var list<array{key: string, acceptance: string, amount: int, status: string}> */
	private array $payments = [];

	/** @var list<array{key: string, transaction: string, amount: int}> */
	private array $refunds = [];

	/** @var array<int, array{at: \DateTimeImmutable, request: ChargeRequest}> on their way here for a long time */
	private array $late = [];

	/** @var array<string, int> how often each thing happened */
	public array $counts = [];

	public bool $hasRefused = false;

	/** Once everything is at rest, nothing is lost any more. */
	public bool $isCalm = false;

	public function __construct(
		private readonly FixedClock $clock,
		private readonly bool $isIdempotent,
		private readonly bool $isLink = false,
	) {
	}

	public function adapterFor(int $orderId): ?ChargeAdapter
	{
		return $this->isLink ? null : $this;
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		return $gateway === $this->id() ? $this : null;
	}

	public function id(): string
	{
		return $this->isLink ? self::PAY_LINK : 'fake';
	}

	public function isIdempotent(): bool
	{
		return $this->isIdempotent;
	}

	public function savedToken(int $orderId): SavedToken
	{
		return new SavedToken('pm_fake', 'Visa', '4242');
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		if ($this->isLink) {
			return $this->open($request);
		}
		$this->arrive();
		switch ($this->chance(12)) {
			case 1:
				$this->count('lost before');
				throw new \RuntimeException('time-out');
			case 2:
				$this->count('lost, arrives late');
				$this->late[] = ['at' => $this->clock->now()->modify('+' . mt_rand(1, 1200) . ' minutes'), 'request' => $request];
				throw new \RuntimeException('time-out');
			case 3:
				$this->count('captured, answer lost');
				$this->receive($request, 'captured');
				throw new \RuntimeException('time-out');
			case 4:
				$this->count('declined');
				return $this->said($this->receive($request, 'declined'));
			case 5:
			case 6:
				$this->count('to confirm');
				return $this->said($this->receive($request, 'waiting'));
			default:
				return $this->said($this->receive($request, 'captured'));
		}
	}

	/** A linked order is made; a process may die before and after that. */
	private function open(ChargeRequest $request): ChargeResult
	{
		$chance = $this->chance(10);
		if ($chance === 1) {
			throw new \RuntimeException('cut off before');
		}
		$made = $this->receive($request, 'waiting');
		$this->count('link made');
		return $chance === 2 ? throw new \RuntimeException('cut off after') : $this->said($made);
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		$this->arrive();
		if ($this->chance(5) === 1) {
			throw new \RuntimeException('time-out');
		}
		$found = $this->find($request);
		return $found === null ? ChargeResult::notFound() : $this->said($found);
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		$this->arrive();
		$loses = $this->chance(6);
		if ($loses === 1) {
			throw new \RuntimeException('time-out');
		}
		$found = $this->find($request);
		if ($found !== null && $this->payments[$found]['status'] === 'waiting') {
			$this->count('cancelled');
			$this->payments[$found]['status'] = 'canceled';
		}
		if ($loses === 2) {
			throw new \RuntimeException('time-out');
		}
		return $found === null ? ChargeResult::notFound() : $this->said($found);
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$chance = $this->chance(9);
		if ($chance === 1) {
			throw new \RuntimeException('time-out');
		}
		if ($chance === 2) {
			$this->count('refund refused');
			$this->hasRefused = true;
			return RefundResult::refused('Not now.');
		}
		$isThere = $this->isIdempotent && array_filter($this->refunds, static fn(array $one): bool => $one['key'] === $request->idempotencyKey) !== [];
		if (!$isThere) {
			$this->count('refunded');
			$this->refunds[] = ['key' => $request->idempotencyKey, 'transaction' => $request->transactionId, 'amount' => $request->amount->amount];
		}
		if ($chance === 3) {
			throw new \RuntimeException('time-out');
		}
		return RefundResult::refunded("re_{$request->idempotencyKey}");
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		if ($this->chance(5) === 1) {
			throw new \RuntimeException('time-out');
		}
		foreach ($this->refunds as $refund) {
			if ($refund['key'] === $request->idempotencyKey) {
				return RefundResult::refunded("re_{$request->idempotencyKey}");
			}
		}
		return RefundResult::notFound();
	}

	/** The shopper answers the bank. */
	public function confirm(bool $agrees): void
	{
		foreach ($this->payments as $number => $payment) {
			if ($agrees && $this->isLink && $payment['status'] === 'canceled') {
				$this->count('link paid too late');
				$this->payments[$number]['status'] = 'captured';
				return;
			}
			if ($payment['status'] === 'waiting' && ($agrees || !$this->isLink)) {
				$this->count($agrees ? 'confirmed' : 'not confirmed');
				$this->payments[$number]['status'] = $agrees ? 'captured' : 'declined';
				return;
			}
		}
	}

	/** @return list<int> amounts that were captured for it */
	public function captured(string $acceptance): array
	{
		$captured = array_filter($this->payments, static fn(array $one): bool => $one['acceptance'] === $acceptance && $one['status'] === 'captured');
		return array_values(array_map(static fn(array $one): int => $one['amount'], $captured));
	}

	/** What was paid back of it. */
	public function refunded(string $acceptance): int
	{
		$sum = 0;
		foreach ($this->refunds as $refund) {
			$number = (int) substr($refund['transaction'], 3);
			$sum += ($this->payments[$number]['acceptance'] ?? '') === $acceptance ? $refund['amount'] : 0;
		}
		return $sum;
	}

	/** What was long on its way and is here by now. */
	public function arrive(): void
	{
		foreach ($this->late as $number => ['at' => $at, 'request' => $request]) {
			if ($at <= $this->clock->now()) {
				unset($this->late[$number]);
				$this->receive($request, 'captured');
			}
		}
	}

	private function receive(ChargeRequest $request, string $status): int
	{
		$found = $this->find($request);
		if ($this->isIdempotent && $found !== null) {
			return $found;
		}
		$this->payments[] = [
			'key' => $request->idempotencyKey,
			'acceptance' => $request->metadata['encore_acceptance'] ?? '',
			'amount' => $request->amount->amount,
			'status' => $status,
		];
		return array_key_last($this->payments);
	}

	private function find(ChargeRequest $request): ?int
	{
		foreach ($this->payments as $number => $payment) {
			if ($payment['key'] === $request->idempotencyKey) {
				return $number;
			}
		}
		return null;
	}

	private function said(int $number): ChargeResult
	{
		return match ($this->payments[$number]['status']) {
			'captured' => ChargeResult::paid("ch_{$number}"),
			'waiting' => ChargeResult::requiresAction("ch_{$number}", 'https://provider.example/confirm'),
			default => ChargeResult::declined('Declined.'),
		};
	}

	/** 1 to this number; 0 once all is calm. */
	private function chance(int $of): int
	{
		return $this->isCalm ? 0 : mt_rand(1, $of);
	}

	private function count(string $what): void
	{
		$this->counts[$what] = ($this->counts[$what] ?? 0) + 1;
	}
}
