<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

/** What becomes of the payment for an offer in a walkthrough. No gateway is asked. */
enum PaymentCourse: string
{
	case Succeeds = 'succeeds';
	case Declined = 'declined';

	/** The shopper's bank asks for a confirmation. */
	case Asks = 'asks';

	/** The gateway's answer is lost, and it says nothing when it is asked again. */
	case Lost = 'lost';

	/** The gateway cannot charge a kept card: a payment page. */
	case Link = 'link';
}
