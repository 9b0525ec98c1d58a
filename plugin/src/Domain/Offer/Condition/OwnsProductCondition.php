<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper bought the offered product with an earlier order. */
final class OwnsProductCondition extends FlagCondition
{
	protected function is(Facts $facts, Offer $offer): bool
	{
		return in_array($offer->productId, $facts->bought(), true);
	}
}
