<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

enum ChargeStatus: string
{
	case Paid = 'paid';
	case RequiresAction = 'requires_action';
	case Declined = 'declined';
	case Unknown = 'unknown';
}
