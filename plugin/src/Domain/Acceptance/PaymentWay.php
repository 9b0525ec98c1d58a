<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

/** How an accepted offer is paid for. It is decided before the offer is shown, and stays with it. */
enum PaymentWay: string
{
	/** At once, to the card that the order was paid with. */
	case Charge = 'charge';
	/** With the order itself, when that is paid: on delivery, by bank transfer, by check. Nothing is charged. */
	case Offline = 'offline';
	/** By the shopper, on the payment page of an order of its own. */
	case PayLink = 'pay_link';
}
