<?php

declare(strict_types=1);

namespace Encore\Application\Events;

/** What happens to an offer, told to whoever listens. */
enum EventName: string
{
	/** A cart or an order was shown it: once, however often its page is opened. */
	case Shown = 'shown';
	case Accepted = 'accepted';
	case Declined = 'declined';
	/** Its time was over before its shopper answered. */
	case Expired = 'expired';
	/** Money came for it. */
	case Charged = 'charged';
	/** Money of it went back: by the owner, the shopper or the provider. */
	case Refunded = 'refunded';
	/** It is out of its order again. */
	case Undone = 'undone';
}
