<?php

declare(strict_types=1);

namespace Encore\Domain\Funnel;

enum Answer: string
{
	case Accepted = 'accepted';
	case Declined = 'declined';
}
