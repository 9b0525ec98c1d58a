<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

/**
 * A mail that is owed about accepted offers: to the shop for each item, to the shopper when the funnel has ended, and to both
 * for each item that is taken back.
 */
final class OwedMail
{
	/**
	 * @param string                  $acceptance empty: all that was added to the order
	 * @param int                     $tries      how often somebody has taken it in hand
	 * @param \DateTimeImmutable|null $dueAt      from when on it is sent, or sent again; null when that is over
	 */
	public function __construct(
		public readonly int $id,
		public readonly MailKind $kind,
		public readonly int $orderId,
		public readonly string $acceptance,
		public readonly MailState $state,
		public readonly int $tries,
		public readonly ?\DateTimeImmutable $dueAt,
	) {
	}

	/** Nobody has sent it, and nobody is about to. */
	public function isOpen(\DateTimeImmutable $now): bool
	{
		return $this->state === MailState::Waiting || ($this->state === MailState::Sending && $this->isDue($now));
	}

	/** Somebody is about to send it, and what it tells is chosen already. */
	public function isInHands(\DateTimeImmutable $now): bool
	{
		return $this->state === MailState::Sending && !$this->isDue($now);
	}

	public function isDue(\DateTimeImmutable $now): bool
	{
		return $this->dueAt !== null && $this->dueAt <= $now;
	}

	public function claimed(\DateTimeImmutable $until): self
	{
		return new self($this->id, $this->kind, $this->orderId, $this->acceptance, MailState::Sending, $this->tries + 1, $until);
	}
}
