<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

enum ChargeStatus: string
{
	case Paid = 'paid';
	case RequiresAction = 'requires_action';
	case Declined = 'declined';
	case Unknown = 'unknown';
	/** A lookup's alone: the provider answered, and has no such charge. */
	case NotFound = 'not_found';
}
