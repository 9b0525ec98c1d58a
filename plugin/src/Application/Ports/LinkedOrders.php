<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\ThankYou\LinkedOrder;
use Encore\Domain\Acceptance\Acceptance;

/** Finds the linked orders of accepted items. */
interface LinkedOrders
{
	/** Null where it has none. */
	public function show(Acceptance $acceptance): ?LinkedOrder;
}
