<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\RefundAttempt;

/** Refund attempts, kept in memory with the same keys as the table. */
final class MemoryRefunds implements Refunds
{
	/** @var array<string, RefundAttempt> by "acceptance|number" */
	private array $rows = [];

	public function begin(RefundAttempt $attempt): bool
	{
		$key = "{$attempt->acceptance}|{$attempt->number}";
		if (isset($this->rows[$key])) {
			return false;
		}
		$this->rows[$key] = $attempt;
		return true;
	}

	public function ofAcceptance(string $acceptance): array
	{
		return array_values(array_filter($this->rows, static fn(RefundAttempt $row): bool => $row->acceptance === $acceptance));
	}

	public function conclude(RefundAttempt $attempt, string $outcome, string $refundId, string $message, \DateTimeImmutable $now): bool
	{
		$row = $this->rows["{$attempt->acceptance}|{$attempt->number}"] ?? null;
		if ($row?->outcome !== $attempt->outcome) {
			return false;
		}
		$this->rows["{$attempt->acceptance}|{$attempt->number}"] = $row->concluded($outcome, $refundId);
		return true;
	}

	public function assign(RefundAttempt $attempt, int $orderRefundId): void
	{
		$key = "{$attempt->acceptance}|{$attempt->number}";
		$this->rows[$key] = ($this->rows[$key] ?? $attempt)->assigned($orderRefundId);
	}

	/** Whatever state their acceptances are in. */
	public function open(\DateTimeImmutable $before, int $limit): array
	{
		$open = array_filter($this->rows, static fn(RefundAttempt $row): bool => $row->isOpen() && $row->begunAt <= $before);
		return array_slice(array_values($open), 0, $limit);
	}

	/** Whatever state their acceptances are in. */
	public function found(\DateTimeImmutable $before, int $limit): array
	{
		$found = array_filter($this->rows, static fn(RefundAttempt $row): bool => $row->isFound() && $row->begunAt <= $before);
		return array_slice(array_values($found), 0, $limit);
	}
}
