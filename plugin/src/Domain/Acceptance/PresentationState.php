<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

enum PresentationState: string
{
	case Shown = 'shown';
	case Accepted = 'accepted';
	case Declined = 'declined';
	case Expired = 'expired';
}
