<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\ThankYou\OwnOrder;
use Encore\Domain\Acceptance\Acceptance;

/** Finds the orders that accepted items have of their own. */
interface OwnOrders
{
	/** Null where it has none. */
	public function show(Acceptance $acceptance): ?OwnOrder;
}
