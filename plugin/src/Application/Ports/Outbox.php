<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Mail\MailState;
use Encore\Application\Mail\OwedMail;
use Encore\Domain\Acceptance\Acceptance;

/** The record of mails that are owed and sent: one row for each, so that each goes out once. */
interface Outbox
{
	/**
	 * For an item that is in its order now: one mail to the shop, and the shopper's one mail for the order. Where that
	 * one is gone already, or cannot wait for the funnel's end, the item gets one of its own. Said twice it is the same.
	 */
	public function owe(Acceptance $settled, \DateTimeImmutable $now, bool $atOnce = false): void;

	/** For an item in a linked order: the mails of that order, to its shopper and its shop, are one. Said twice it is the same. */
	public function oweLinked(Acceptance $settled, \DateTimeImmutable $now): void;

	/** For an item whose money went back, or that is out of its order again: one mail to the shop and one to the shopper. Said twice it is the same. */
	public function oweTakenBack(Acceptance $undone, \DateTimeImmutable $now): void;

	/** @return list<OwedMail> whatever has become of them */
	public function ofOrder(int $orderId): array;

	/** @return list<OwedMail> whose time has come, the longest waiting first */
	public function due(\DateTimeImmutable $now, int $limit): array;

	/** Takes it in hand; null when somebody else was faster. */
	public function claim(OwedMail $mail, \DateTimeImmutable $until): ?OwedMail;

	/** Lets go of it: until when, or for good. */
	public function put(OwedMail $mail, MailState $state, ?\DateTimeImmutable $dueAt = null): void;
}
