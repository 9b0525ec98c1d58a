<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

enum PriceRuleType: string
{
	case Regular = 'regular';
	case Percent = 'percent';
	case Amount = 'amount';
	case Fixed = 'fixed';
	case Free = 'free';
}
