<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** Which price of the product an offer's price is worked out from. */
enum PriceBase: string
{
	case Regular = 'regular';

	/** What the shop asks for it now: the sale price while there is one. */
	case Current = 'current';
}
