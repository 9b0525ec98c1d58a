<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

enum ShippingType: string
{
	/** It travels with the order, which has paid for that. */
	case WithOrder = 'with_order';
	case Flat = 'flat';

	/** What the shop asks for sending it alone, by the order's own method where that has a rate. */
	case Rates = 'rates';
}
