<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

enum TriggerType: string
{
	case Any = 'any';
	case Products = 'products';
	case Categories = 'categories';
}
