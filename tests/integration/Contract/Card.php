<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

/** What a kept card does when it is charged once more. */
enum Card
{
	case Approves;
	case Declined;
	case WithoutFunds;
	case Expired;
	/** Its bank asks the shopper first. */
	case Asks;
}
