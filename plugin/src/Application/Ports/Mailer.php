<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Mail\MailState;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;

/** The shop's mails about accepted offers. */
interface Mailer
{
	/** @return MailState sent, off, or waiting where it did not leave */
	public function addedToShop(Acceptance $added): MailState;

	/**
	 * @param non-empty-list<Acceptance> $added of one order
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function addedToShopper(array $added): MailState;

	/**
	 * @param Money $paidBack of its charge; nothing where nothing was charged
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function takenBackToShop(Acceptance $undone, Money $paidBack): MailState;

	/**
	 * @param Money $paidBack of its charge; nothing where nothing was charged
	 * @param bool  $wasAdded false where it was charged, and never became a part of the order
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function takenBackToShopper(Acceptance $undone, Money $paidBack, bool $wasAdded): MailState;

	/** Leaves word on the order that a mail could not be sent. */
	public function giveUp(int $orderId): void;
}
