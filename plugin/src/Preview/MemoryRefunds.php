<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\RefundAttempt;

/** Refund attempts, kept in memory with the same keys as the table. */
final class MemoryRefunds implements Refunds
{
	/** By "acceptance|number". */
	private const ROWS = 'refund';

	public function __construct(private readonly Shelf $shelf = new Shelf())
	{
	}

	public function begin(RefundAttempt $attempt): bool
	{
		$key = "{$attempt->acceptance}|{$attempt->number}";
		if ($this->row($key) !== null) {
			return false;
		}
		$this->shelf->put(self::ROWS, $key, $attempt);
		return true;
	}

	public function ofAcceptance(string $acceptance): array
	{
		return array_values(array_filter($this->shelf->all(self::ROWS, RefundAttempt::class), static fn(RefundAttempt $row): bool => $row->acceptance === $acceptance));
	}

	public function conclude(RefundAttempt $attempt, string $outcome, string $refundId, string $message, \DateTimeImmutable $now): bool
	{
		$row = $this->row("{$attempt->acceptance}|{$attempt->number}");
		if ($row === null || $row->outcome !== $attempt->outcome) {
			return false;
		}
		$this->shelf->put(self::ROWS, "{$attempt->acceptance}|{$attempt->number}", $row->concluded($outcome, $refundId));
		return true;
	}

	public function assign(RefundAttempt $attempt, int $orderRefundId): void
	{
		$key = "{$attempt->acceptance}|{$attempt->number}";
		$this->shelf->put(self::ROWS, $key, ($this->row($key) ?? $attempt)->assigned($orderRefundId));
	}

	/** Whatever state their acceptances are in. */
	public function open(\DateTimeImmutable $before, int $limit): array
	{
		$open = array_filter($this->shelf->all(self::ROWS, RefundAttempt::class), static fn(RefundAttempt $row): bool => $row->isOpen() && $row->begunAt <= $before);
		return array_slice(array_values($open), 0, $limit);
	}

	/** Whatever state their acceptances are in. */
	public function found(\DateTimeImmutable $before, int $limit): array
	{
		$found = array_filter($this->shelf->all(self::ROWS, RefundAttempt::class), static fn(RefundAttempt $row): bool => $row->isFound() && $row->begunAt <= $before);
		return array_slice(array_values($found), 0, $limit);
	}

	private function row(string $key): ?RefundAttempt
	{
		return $this->shelf->find(self::ROWS, $key, RefundAttempt::class);
	}
}
