<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper took this offer with an earlier order; with "not" it is sold once per customer. */
final class TookBeforeCondition extends FlagCondition
{
	protected function is(Facts $facts, Offer $offer): bool
	{
		return $facts->tookBefore($offer->id);
	}
}
