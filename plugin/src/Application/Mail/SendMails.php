<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

use Encore\Application\Funnel\FunnelEnd;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Mailer;
use Encore\Application\Ports\Outbox;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;

/**
 * Sends what is owed, once: whoever sends has claimed the row before. Whoever is cut off in between loses the claim
 * after ten minutes, and it is sent again: a confirmation that may come twice after a crash is better than none.
 */
final class SendMails
{
	public const MOST_TRIES = 3;

	private const AT_ONCE = 20;
	private const CLAIM = '+10 minutes';
	private const NOT_YET = '+1 minute';

	public function __construct(
		private readonly Outbox $outbox,
		private readonly Acceptances $acceptances,
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
		$tellsOfAll = $mail->to === OwedMail::SHOPPER && $mail->acceptance === '';
		if ($tellsOfAll && !$this->funnel->isOver($mail->orderId)) {
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
			$added = $this->told($claimed);
			return match (true) {
				$added === [] => MailState::Off,
				$claimed->to === OwedMail::SHOP => $this->mailer->toShop($added[0]),
				default => $this->mailer->toShopper($added),
			};
		} catch (\Throwable $error) {
			$this->log->error($error, 'mail');
			return MailState::Waiting;
		}
	}

	/** @return list<Acceptance> what it tells of: what is in the order and has no mail of its own */
	private function told(OwedMail $claimed): array
	{
		$apart = [];
		foreach ($this->outbox->ofOrder($claimed->orderId) as $other) {
			if ($other->to === $claimed->to && $other->acceptance !== '') {
				$apart[] = $other->acceptance;
			}
		}
		return array_values(array_filter(
			$this->acceptances->ofOrder($claimed->orderId),
			static fn(Acceptance $one): bool => $one->state === AcceptanceState::Settled
				&& ($claimed->acceptance === '' ? !in_array($one->uuid, $apart, true) : $one->uuid === $claimed->acceptance),
		));
	}
}
