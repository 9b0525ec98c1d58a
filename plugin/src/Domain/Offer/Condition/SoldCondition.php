<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The offer was sold so often; up to 99 is a limit of 100 sales. */
final class SoldCondition extends NumberCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return (string) $facts->sold($offer->id);
	}

	public function isOfShop(): bool
	{
		return true;
	}
}
