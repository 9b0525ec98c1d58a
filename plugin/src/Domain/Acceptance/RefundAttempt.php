<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Money;

/** One try at paying money of an acceptance back. It is written down, with its key, before the gateway is called. */
final class RefundAttempt
{
	public const REFUNDED = 'refunded';
	public const REFUSED = 'refused';
	/** The provider paid it back by itself, and the shop's order does not say so yet. */
	public const FOUND = 'found';

	/**
	 * @param int $number        unique within the acceptance, 1 or more
	 * @param int $orderRefundId the refund of the shop's order that it belongs to; 0 where there is none
	 * @param string $outcome    REFUNDED, REFUSED or FOUND; empty while that is not known
	 */
	public function __construct(
		public readonly string $acceptance,
		public readonly int $number,
		public readonly string $idempotencyKey,
		public readonly string $transactionId,
		public readonly Money $amount,
		public readonly \DateTimeImmutable $begunAt,
		public readonly int $orderRefundId = 0,
		public readonly string $outcome = '',
		public readonly string $refundId = '',
	) {
	}

	/** @param string $site tells this shop's keys from those of a copy of it */
	public static function of(
		Acceptance $acceptance,
		int $number,
		Money $amount,
		\DateTimeImmutable $now,
		string $site,
		int $orderRefundId = 0,
	): self {
		$key = hash('sha256', implode('|', [
			$site,
			'refund',
			$acceptance->uuid,
			$number,
			$acceptance->transactionId,
			$amount->amount,
			$amount->currency,
		]));
		return new self($acceptance->uuid, $number, $key, $acceptance->transactionId, $amount, $now, $orderRefundId);
	}

	/** Paid back by the provider without us: it is known from the start, and nothing is ever sent for it. */
	public static function found(Acceptance $acceptance, int $number, Money $amount, \DateTimeImmutable $now, string $site): self
	{
		return self::of($acceptance, $number, $amount, $now, "{$site}|found")->concluded(self::foundFor($acceptance), '');
	}

	/** The outcome of what was paid back without us: what was paid by a link is refunded in its linked order, and told from there. */
	public static function foundFor(Acceptance $acceptance): string
	{
		return $acceptance->way === PaymentWay::PayLink ? self::REFUNDED : self::FOUND;
	}

	public function concluded(string $outcome, string $refundId): self
	{
		return new self(
			$this->acceptance,
			$this->number,
			$this->idempotencyKey,
			$this->transactionId,
			$this->amount,
			$this->begunAt,
			$this->orderRefundId,
			$outcome,
			$refundId,
		);
	}

	public function assigned(int $orderRefundId): self
	{
		return new self(
			$this->acceptance,
			$this->number,
			$this->idempotencyKey,
			$this->transactionId,
			$this->amount,
			$this->begunAt,
			$orderRefundId,
			$this->outcome,
			$this->refundId,
		);
	}

	/** Its money has moved, or may have. */
	public function counts(): bool
	{
		return $this->outcome !== self::REFUSED;
	}

	/** Nobody knows yet what became of it. */
	public function isOpen(): bool
	{
		return $this->outcome === '';
	}

	/**
	 * Begun for a refund of the shop, or by an undo that has given up; one that is under way looks by itself.
	 *
	 * @param AcceptanceState $of its acceptance's
	 */
	public function isLeft(AcceptanceState $of): bool
	{
		return $this->isOpen() && ($this->orderRefundId > 0 || $of === AcceptanceState::Settled);
	}

	public function isFound(): bool
	{
		return $this->outcome === self::FOUND;
	}

	public function isRefunded(): bool
	{
		return $this->outcome === self::REFUNDED || $this->isFound();
	}

	/** Paid back, and no refund of the shop's order: the line went out instead, or was never in. */
	public function isGivenBack(): bool
	{
		return $this->isRefunded() && $this->orderRefundId === 0;
	}
}
