<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** Where an offer appears. */
enum Placement: string
{
	case Checkout = 'checkout';
	case PostPurchase = 'post_purchase';
}
