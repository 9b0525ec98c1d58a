<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

enum PriceRuleType: string
{
	case Regular = 'regular';
	case Percent = 'percent';
	case Amount = 'amount';
	case Fixed = 'fixed';

	/** Whether its value is money. */
	public function isAmount(): bool
	{
		return $this === self::Amount || $this === self::Fixed;
	}
}
