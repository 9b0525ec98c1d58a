<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

enum RefundStatus: string
{
	case Refunded = 'refunded';
	case Refused = 'refused';
	case Unknown = 'unknown';
	/** A lookup's alone: the provider answered, and has no such refund. */
	case NotFound = 'not_found';
}
