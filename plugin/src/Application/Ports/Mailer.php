<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Mail\MailState;
use Encore\Domain\Acceptance\Acceptance;

/** The shop's mails about accepted offers. */
interface Mailer
{
	/** @return MailState sent, off, or waiting where it did not leave */
	public function toShop(Acceptance $added): MailState;

	/**
	 * @param non-empty-list<Acceptance> $added of one order
	 * @return MailState sent, off, or waiting where it did not leave
	 */
	public function toShopper(array $added): MailState;

	/** Leaves word on the order that a mail could not be sent. */
	public function giveUp(int $orderId): void;
}
