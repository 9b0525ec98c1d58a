<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\RefundAttempt;

/** The record of money that was paid back, or was to be. */
interface Refunds
{
	/** Writes it down, with its outcome where that is known, unless it is there; false when it is. From here money may move. */
	public function begin(RefundAttempt $attempt): bool;

	/** @return list<RefundAttempt> by number */
	public function ofAcceptance(string $acceptance): array;

	/**
	 * Writes its outcome over exactly the one that it has here; false when somebody else has written another.
	 *
	 * @param string $outcome refunded, refused or found
	 */
	public function conclude(RefundAttempt $attempt, string $outcome, string $refundId, string $message, \DateTimeImmutable $now): bool;

	/** The shop has written it down as another refund than the one that it was begun for. */
	public function assign(RefundAttempt $attempt, int $orderRefundId): void;

	/** @return list<RefundAttempt> begun before this, still without an outcome, and no undo's that is under way; the oldest first */
	public function open(\DateTimeImmutable $before, int $limit): array;

	/** @return list<RefundAttempt> found before this, of acceptances that are settled or over, and not in their orders yet; the oldest first */
	public function found(\DateTimeImmutable $before, int $limit): array;
}
