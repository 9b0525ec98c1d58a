<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Mailer;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\Outbox;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/** What a claimed mail tells of, as the offers stand now: those that were added, or the one that was taken back. */
final class TellOfOffers
{
	public function __construct(
		private readonly Outbox $outbox,
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly Orders $orders,
		private readonly Mailer $mailer,
	) {
	}

	/** @return MailState Off where there is nothing to tell any more */
	public function tell(OwedMail $claimed): MailState
	{
		return $claimed->kind->tellsOfTakingBack() ? $this->tellOfTakingBack($claimed) : $this->tellOfAdding($claimed);
	}

	private function tellOfAdding(OwedMail $claimed): MailState
	{
		$added = $this->added($claimed);
		return match (true) {
			$added === [] => MailState::Off,
			$claimed->kind->isToShopper() => $this->mailer->addedToShopper($added),
			default => $this->mailer->addedToShop($added[0]),
		};
	}

	/** What is a refund of the shop's orders, a linked order or a line that stays, is mailed by the shop itself. */
	private function tellOfTakingBack(OwedMail $claimed): MailState
	{
		$one = $this->acceptances->find($claimed->acceptance);
		if ($one?->state !== AcceptanceState::Undone || $this->orders->hasLine($one)) {
			return MailState::Off;
		}
		$wasAdded = $this->wasAdded($one);
		return match (true) {
			$claimed->kind->isToShopper() => $this->mailer->takenBackToShopper($one, $this->paidBack($one), $wasAdded),
			$wasAdded => $this->mailer->takenBackToShop($one, $this->paidBack($one)),
			default => MailState::Off,
		};
	}

	/** What was added owes the shop a mail; else it was charged, and never became a part of the order. */
	private function wasAdded(Acceptance $undone): bool
	{
		foreach ($this->outbox->ofOrder($undone->orderId) as $other) {
			if ($other->kind === MailKind::AddedToShop && $other->acceptance === $undone->uuid) {
				return true;
			}
		}
		return false;
	}

	private function paidBack(Acceptance $undone): Money
	{
		return array_reduce(
			$this->refunds->ofAcceptance($undone->uuid),
			static fn(Money $sum, RefundAttempt $one): Money => $one->isGivenBack() ? $sum->plus($one->amount) : $sum,
			$undone->quote->net()->withAmount(0),
		);
	}

	/** @return list<Acceptance> what it tells of: what is in the order and has no mail of its own */
	private function added(OwedMail $claimed): array
	{
		$byThemselves = [];
		foreach ($this->outbox->ofOrder($claimed->orderId) as $other) {
			if ($other->kind === $claimed->kind && $other->acceptance !== '') {
				$byThemselves[] = $other->acceptance;
			}
		}
		return array_values(array_filter(
			$this->acceptances->ofOrder($claimed->orderId),
			static fn(Acceptance $one): bool => $one->state === AcceptanceState::Settled
				&& ($claimed->acceptance === '' ? !in_array($one->uuid, $byThemselves, true) : $one->uuid === $claimed->acceptance),
		));
	}
}
