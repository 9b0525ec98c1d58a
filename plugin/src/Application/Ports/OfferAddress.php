<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;

/** Where an order's offer page is. */
interface OfferAddress
{
	public function of(PlacedOrder $order): string;

	/** The order whose offer page this request asks for; 0 for any other page. */
	public function asked(): int;
}
