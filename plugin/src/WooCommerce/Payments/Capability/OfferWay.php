<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/** How offers after an order that a gateway has paid are paid themselves. */
enum OfferWay: string
{
	case OneClick = 'one_click';
	case Approval = 'approval';
	case PayLink = 'pay_link';
	case Offline = 'offline';
	case None = 'none';
}
