<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/** How an accepted offer is paid for. It is decided before the offer is shown, and stays with it. */
enum PaymentWay: string
{
	/** At once, to the card that the order was paid with. */
	case Charge = 'charge';
	/** The same, where the order itself takes no line: as a linked order. */
	case LinkedCharge = 'linked';
	/** With the order itself, when that is paid: on delivery, by bank transfer, by check. Nothing is charged. */
	case Offline = 'offline';
	/** By the shopper, on the payment page of a linked order. */
	case PayLink = 'pay_link';

	/** The click itself charges a card. */
	public function isCharged(): bool
	{
		return $this === self::Charge || $this === self::LinkedCharge;
	}

	/** It stands in a linked order, and the first order stays as it is. */
	public function isLinked(): bool
	{
		return $this === self::LinkedCharge || $this === self::PayLink;
	}
}
