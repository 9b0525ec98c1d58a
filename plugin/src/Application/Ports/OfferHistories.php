<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\History\OrderHistory;

/** What became of the offers of one order, and which were considered. */
interface OfferHistories
{
	/** At most two queries; one where nothing was accepted. */
	public function ofOrder(int $orderId): OrderHistory;
}
