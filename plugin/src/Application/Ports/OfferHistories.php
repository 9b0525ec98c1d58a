<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\OfferHistory;

/** What became of the offers of one order. */
interface OfferHistories
{
	/** @return list<OfferHistory> in the order in which they were shown; at most two queries */
	public function ofOrder(int $orderId): array;
}
