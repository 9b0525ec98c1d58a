<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Money;

/** One try at moving money for an acceptance. It is written down, with its key, before the gateway is called. */
final class ChargeAttempt
{
	public const PAID = 'paid';

	/**
	 * @param string                  $outcome     as it was written down last; empty before
	 * @param \DateTimeImmutable|null $concludedAt when that was
	 */
	public function __construct(
		public readonly string $acceptance,
		public readonly int $number,
		public readonly string $idempotencyKey,
		public readonly string $tokenReference,
		public readonly Money $amount,
		public readonly string $outcome = '',
		public readonly ?\DateTimeImmutable $concludedAt = null,
	) {
	}

	/** @param string $site tells this shop's keys from those of a copy of it */
	public static function of(Acceptance $acceptance, int $number, string $tokenReference, string $site): self
	{
		$amount = $acceptance->quote->total();
		$key = hash('sha256', implode('|', [
			$site,
			$acceptance->uuid,
			$number,
			$tokenReference,
			$amount->amount,
			$amount->currency,
		]));
		return new self($acceptance->uuid, $number, $key, $tokenReference, $amount);
	}

	public function concluded(string $outcome, ?\DateTimeImmutable $at): self
	{
		return new self($this->acceptance, $this->number, $this->idempotencyKey, $this->tokenReference, $this->amount, $outcome, $at);
	}

	public function isPaid(): bool
	{
		return $this->outcome === self::PAID;
	}
}
