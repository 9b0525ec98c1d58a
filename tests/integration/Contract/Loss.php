<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

/** How an order's card is no longer its shopper's to be charged. */
enum Loss
{
	/** The order names none any more. */
	case Forgotten;
	/** The provider does not keep it any more. */
	case Detached;
	/** It belongs to another customer. */
	case SomebodyElses;
}
