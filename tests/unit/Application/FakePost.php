<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Mail\MailKind;
use Encore\Application\Mail\MailState;
use Encore\Application\Mail\OwedMail;
use Encore\Application\Ports\Mailer;
use Encore\Application\Ports\Outbox;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;

/** The outbox and the mailer, in memory: what is owed, and what has left. */
final class FakePost implements Outbox, Mailer
{
	/** @var array<int, OwedMail> by id */
	private array $rows = [];

	/** @var list<string> what has left */
	public array $sent = [];

	/** Whether what is sent arrives. */
	public bool $arrives = true;

	/** Whether anything can be written down. */
	public bool $isBroken = false;

	public function owe(Acceptance $settled, \DateTimeImmutable $now, bool $atOnce = false): void
	{
		$this->write(MailKind::AddedToShop, $settled->orderId, $settled->uuid, $now);
		$this->write(MailKind::AddedToShopper, $settled->orderId, $atOnce ? $settled->uuid : '', $atOnce ? $now : $settled->expiresAt);
	}

	public function oweLinked(Acceptance $settled, \DateTimeImmutable $now): void
	{
		$this->write(MailKind::AddedToShopper, $settled->orderId, $settled->uuid, $now);
	}

	public function oweTakenBack(Acceptance $undone, \DateTimeImmutable $now): void
	{
		$this->write(MailKind::TakenBackToShop, $undone->orderId, $undone->uuid, $now);
		$this->write(MailKind::TakenBackToShopper, $undone->orderId, $undone->uuid, $now);
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter($this->rows, static fn(OwedMail $one): bool => $one->orderId === $orderId));
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		return array_values(array_filter($this->rows, static fn(OwedMail $one): bool => $one->isDue($now)));
	}

	public function claim(OwedMail $mail, \DateTimeImmutable $until): OwedMail
	{
		return $this->rows[$mail->id] = $mail->claimed($until);
	}

	public function put(OwedMail $mail, MailState $state, ?\DateTimeImmutable $dueAt = null): void
	{
		$this->rows[$mail->id] = new OwedMail($mail->id, $mail->kind, $mail->orderId, $mail->acceptance, $state, $mail->tries, $dueAt);
	}

	/** @return array<string, string> what has become of each, by kind */
	public function states(): array
	{
		return array_column(array_map(static fn(OwedMail $one): array => [$one->kind->value, $one->state->value], $this->rows), 1, 0);
	}

	public function addedToShop(Acceptance $added): MailState
	{
		return $this->leave('added, to the shop');
	}

	public function addedToShopper(array $added): MailState
	{
		return $this->leave('added');
	}

	public function takenBackToShop(Acceptance $undone, Money $paidBack): MailState
	{
		return $this->leave("taken back {$paidBack->toDecimal()}, to the shop");
	}

	public function takenBackToShopper(Acceptance $undone, Money $paidBack, bool $wasAdded): MailState
	{
		return $this->leave("taken back {$paidBack->toDecimal()}" . ($wasAdded ? '' : ', never added'));
	}

	public function giveUp(int $orderId): void
	{
		$this->leave('gave up');
	}

	private function leave(string $what): MailState
	{
		$this->arrives && $this->sent[] = $what;
		return $this->arrives ? MailState::Sent : MailState::Waiting;
	}

	private function write(MailKind $kind, int $orderId, string $acceptance, \DateTimeImmutable $dueAt): void
	{
		$this->isBroken && throw new \RuntimeException('No mails.');
		foreach ($this->ofOrder($orderId) as $one) {
			if ([$one->kind, $one->acceptance] === [$kind, $acceptance]) {
				return;
			}
		}
		$id = count($this->rows) + 1;
		$this->rows[$id] = new OwedMail($id, $kind, $orderId, $acceptance, MailState::Waiting, 0, $dueAt);
	}
}
