<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Mail\MailKind;
use Encore\Application\Mail\MailState;
use Encore\Application\Mail\OwedMail;
use Encore\Application\Ports\Outbox;
use Encore\Domain\Acceptance\Acceptance;

/** Mails that are owed; the unique key (order, kind, acceptance) makes each one, and the count of tries says whose it is. */
final class OutboxTable implements Outbox
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function owe(Acceptance $settled, \DateTimeImmutable $now, bool $atOnce = false): void
	{
		$written = $this->connection->insertAbsent($this->tables->mails(), [
			self::waiting($settled, MailKind::AddedToShop, $settled->uuid, $now),
			self::waiting($settled, MailKind::AddedToShopper, $atOnce ? $settled->uuid : '', $atOnce ? $now : $settled->expiresAt),
		]);
		// Both, or none where this one was told of already. One alone is the shop's: the order has a shopper's mail.
		if ($atOnce || $written !== 1) {
			return;
		}
		// An insert that was refused has waited for whoever was claiming that row, so what is read now is what they wrote.
		$waits = $this->connection->row(
			'SELECT id FROM %i WHERE order_id = %d AND recipient = %s AND acceptance = %s AND state = %s',
			[$this->tables->mails(), $settled->orderId, MailKind::AddedToShopper->value, '', MailState::Waiting->value],
		);
		if ($waits === null) {
			$this->connection->insertAbsent($this->tables->mails(), [self::waiting($settled, MailKind::AddedToShopper, $settled->uuid, $now)]);
		}
	}

	public function oweLinked(Acceptance $settled, \DateTimeImmutable $now): void
	{
		$this->connection->insertAbsent($this->tables->mails(), [self::waiting($settled, MailKind::AddedToShopper, $settled->uuid, $now)]);
	}

	public function oweTakenBack(Acceptance $undone, \DateTimeImmutable $now): void
	{
		$this->connection->insertAbsent($this->tables->mails(), [
			self::waiting($undone, MailKind::TakenBackToShop, $undone->uuid, $now),
			self::waiting($undone, MailKind::TakenBackToShopper, $undone->uuid, $now),
		]);
	}

	public function ofOrder(int $orderId): array
	{
		return array_map(self::toMail(...), $this->connection->rows(
			'SELECT * FROM %i WHERE order_id = %d ORDER BY id',
			[$this->tables->mails(), $orderId],
		));
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		return array_map(self::toMail(...), $this->connection->rows(
			'SELECT * FROM %i WHERE due_at <= %s ORDER BY due_at LIMIT %d',
			[$this->tables->mails(), Row::time($now), $limit],
		));
	}

	public function claim(OwedMail $mail, \DateTimeImmutable $until): ?OwedMail
	{
		$claimed = $mail->claimed($until);
		return $this->write($mail, $claimed->state, $claimed->tries, $until) === 1 ? $claimed : null;
	}

	public function put(OwedMail $mail, MailState $state, ?\DateTimeImmutable $dueAt = null): void
	{
		$this->write($mail, $state, $mail->tries, $dueAt);
	}

	/** Over exactly what it was. */
	private function write(OwedMail $was, MailState $state, int $tries, ?\DateTimeImmutable $dueAt): int
	{
		return $this->connection->update(
			$this->tables->mails(),
			['state' => $state->value, 'tries' => $tries, 'due_at' => $dueAt === null ? null : Row::time($dueAt)],
			['id' => $was->id, 'tries' => $was->tries, 'state' => $was->state->value],
		);
	}

	/** @return array<string, scalar> */
	private static function waiting(Acceptance $about, MailKind $kind, string $acceptance, \DateTimeImmutable $dueAt): array
	{
		return [
			'order_id' => $about->orderId,
			'recipient' => $kind->value,
			'acceptance' => $acceptance,
			'state' => MailState::Waiting->value,
			'tries' => 0,
			'due_at' => Row::time($dueAt),
		];
	}

	private static function toMail(Row $row): OwedMail
	{
		return new OwedMail(
			$row->int('id'),
			MailKind::from($row->text('recipient')),
			$row->int('order_id'),
			$row->text('acceptance'),
			MailState::from($row->text('state')),
			$row->int('tries'),
			$row->text('due_at') === '' ? null : $row->instant('due_at'),
		);
	}
}
