<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

use Encore\Application\Funnel\FunnelEnd;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Mailer;
use Encore\Application\Ports\Outbox;

/**
 * Sends what is owed, once: whoever sends has claimed the row before. Whoever is cut off in between loses the claim
 * after ten minutes, and it is sent again: a confirmation that may come twice after a crash is better than none.
 */
final class SendMails
{
	private const MOST_TRIES = 3;

	private const AT_ONCE = 20;
	private const CLAIM = '+10 minutes';
	private const NOT_YET = '+1 minute';

	public function __construct(
		private readonly Outbox $outbox,
		private readonly TellOfOffers $tell,
		private readonly FunnelEnd $funnel,
		private readonly Mailer $mailer,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	public function ofOrder(int $orderId): void
	{
		array_map($this->send(...), $this->outbox->ofOrder($orderId));
	}

	public function due(): void
	{
		array_map($this->send(...), $this->outbox->due($this->clock->now(), self::AT_ONCE));
	}

	private function send(OwedMail $mail): void
	{
		$now = $this->clock->now();
		if (!$mail->isOpen($now)) {
			return;
		}
		if ($this->comesLater($mail, $now)) {
			$mail->isDue($now) && $this->outbox->put($mail, MailState::Waiting, $now->modify(self::NOT_YET));
			return;
		}
		$claimed = $this->outbox->claim($mail, $now->modify(self::CLAIM));
		if ($claimed === null) {
			return;
		}
		if ($claimed->tries > self::MOST_TRIES) {
			$this->giveUp($claimed);
			return;
		}
		$this->conclude($claimed, $this->deliver($claimed));
	}

	/** What tells of all waits for the funnel's end; what tells that an item was taken back, for what may tell just now that it was added. */
	private function comesLater(OwedMail $mail, \DateTimeImmutable $now): bool
	{
		if (!$mail->kind->tellsOfTakingBack()) {
			return $mail->kind->isToShopper() && $mail->acceptance === '' && !$this->funnel->isOver($mail->orderId);
		}
		$inHands = array_filter(
			$this->outbox->ofOrder($mail->orderId),
			static fn(OwedMail $other): bool => $other->kind->isToShopper() === $mail->kind->isToShopper() && $other->isInHands($now),
		);
		return $inHands !== [];
	}

	private function conclude(OwedMail $claimed, MailState $outcome): void
	{
		match (true) {
			$outcome !== MailState::Waiting => $this->outbox->put($claimed, $outcome),
			$claimed->tries >= self::MOST_TRIES => $this->giveUp($claimed),
			default => $this->outbox->put($claimed, MailState::Waiting, $this->clock->now()->modify(self::CLAIM)),
		};
	}

	private function giveUp(OwedMail $claimed): void
	{
		$this->outbox->put($claimed, MailState::Failed);
		$this->mailer->giveUp($claimed->orderId);
	}

	private function deliver(OwedMail $claimed): MailState
	{
		try {
			return $this->tell->tell($claimed);
		} catch (\Throwable $error) {
			$this->log->error($error, 'mail');
			return MailState::Waiting;
		}
	}
}
